import "server-only";
import type { z } from "zod";
import { notFound, Refusal } from "@/domain/refusal";
import { savePaperInput } from "@/domain/suggestion/paper";
import { type Context, command } from "../../command";
import { choicesOf, insertDraft, mustBeChoosable, rewrite } from "../suggestion/draft";
import { textHash } from "../suggestion/hash";
import { loadCaseAnd, mustHaveSeen } from "../suggestion/move";
import { namedIn, saveNamed } from "../suggestion/named";
import { noticeOf } from "../suggestion/people";

type Paper = z.output<typeof savePaperInput>;

/**
 * Staff enters a deputy's paper as a draft of that deputy (代录), or saves it again. Sent twice it makes one, for the
 * empty form brings its id. The deputy sees it at once; only who entered it, and he himself, may change it.
 */
export const savePaper = command({
  permission: "suggestion.review",
  input: savePaperInput,
  async run(context, paper) {
    const created = paper.version === 0 && (await insertPaper(context, paper));
    const version = created ? 1 : await updatePaper(context, paper);
    const detail = { textHash: textHash(paper), version, leadId: paper.leadId };
    const draft = { id: paper.id, title: paper.title, series: null, number: null };
    const made = { name: "suggestion.enterPaper", suggestionId: paper.id, from: "", to: "draft", detail };
    return {
      value: { id: paper.id, version },
      events: [created ? made : { name: "suggestion.savePaper", suggestionId: paper.id, detail }],
      notices: created ? [noticeOf({ row: draft }, "suggestion.enterPaper", [{ userId: paper.leadId }])] : [],
    };
  },
});

/** The same transaction with the deputy's name in it: his mandate and his co-signers are what is checked. */
const as = (context: Context, leadId: string): Context => ({
  ...context,
  viewer: { ...context.viewer, userId: leadId, role: "deputy", unitId: null },
});

async function insertPaper(context: Context, paper: Paper): Promise<boolean> {
  const { userId } = context.viewer;
  if (paper.leadId === userId) throw new Refusal("conflict", "suggestion.notOwnText");
  return insertDraft(as(context, paper.leadId), paper, { enteredBy: userId });
}

async function updatePaper(context: Context, paper: Paper): Promise<number> {
  const [{ row }, named, choices] = await loadCaseAnd(context, paper.id, () => [
    namedIn(context, paper.id),
    choicesOf(context, paper),
  ]);
  if (row.enteredBy !== context.viewer.userId) throw notFound();
  if (row.state !== "draft") throw new Refusal("conflict", "suggestion.textIsFrozen");
  if (row.leadId !== paper.leadId) throw new Refusal("conflict", "paper.otherDeputy");
  if (paper.version !== 0 || row.version !== 1) mustHaveSeen(row, paper.version);
  mustBeChoosable(as(context, row.leadId), paper, await choices, row.termId);
  const version = paper.version === 0 ? 1 : row.version + 1;
  rewrite(context, row, paper, version);
  saveNamed(context, paper, await named);
  return version;
}
