import "server-only";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { notFound, Refusal } from "@/domain/refusal";
import { savePaperInput } from "@/domain/suggestion/paper";
import { type Context, command } from "../../command";
import { suggestions } from "../../schema";
import { fieldsOf, insertDraft, mustBeChoosable, saveCosigners, saveWishes } from "../suggestion/draft";
import { loadCase, mustHaveSeen } from "../suggestion/move";
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
    const asLead = as(context, paper.leadId);
    await saveCosigners(asLead, paper);
    await saveWishes(asLead, paper);
    const at = await loadCase(context, paper.id);
    const detail = { textHash: at.row.textHash, version, leadId: paper.leadId };
    const made = { name: "suggestion.enterPaper", suggestionId: paper.id, from: "", to: "draft", detail };
    return {
      value: { id: paper.id, version },
      events: [created ? made : { name: "suggestion.savePaper", suggestionId: paper.id, detail }],
      notices: created ? [noticeOf(at, "suggestion.enterPaper", [{ userId: paper.leadId }])] : [],
    };
  },
});

/** The same transaction with the deputy's name in it: his mandate and his co-signers are what is checked. */
const as = (context: Context, leadId: string): Context => ({
  ...context,
  viewer: { ...context.viewer, userId: leadId, role: "deputy", unitId: null },
});

async function insertPaper(context: Context, paper: Paper): Promise<boolean> {
  const { tx, viewer } = context;
  if (paper.leadId === viewer.userId) throw new Refusal("conflict", "suggestion.notOwnText");
  if (!(await insertDraft(as(context, paper.leadId), paper))) return false;
  await tx
    .update(suggestions)
    .set({ enteredBy: viewer.userId })
    .where(and(eq(suggestions.congressId, viewer.congressId), eq(suggestions.id, paper.id)));
  return true;
}

async function updatePaper(context: Context, paper: Paper): Promise<number> {
  const { row } = await loadCase(context, paper.id);
  if (row.enteredBy !== context.viewer.userId) throw notFound();
  if (row.state !== "draft") throw new Refusal("conflict", "suggestion.textIsFrozen");
  if (row.leadId !== paper.leadId) throw new Refusal("conflict", "paper.otherDeputy");
  if (paper.version !== 0 || row.version !== 1) mustHaveSeen(row, paper.version);
  await mustBeChoosable(as(context, row.leadId), paper, row.termId);
  const version = paper.version === 0 ? 1 : row.version + 1;
  await context.tx
    .update(suggestions)
    .set({ ...fieldsOf(paper), version, changedAt: context.now })
    .where(and(eq(suggestions.congressId, row.congressId), eq(suggestions.id, row.id)));
  return version;
}
