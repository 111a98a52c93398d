import "server-only";
import { dayOf } from "@/domain/day";
import { ON_PAPER } from "@/domain/rating/paper";
import { notFound, Refusal } from "@/domain/refusal";
import { ratePaperInput } from "@/domain/suggestion/paper";
import { suggestionWorkflow } from "@/domain/suggestion/workflow";
import { namesOf } from "@/domain/workflow";
import { type Context, command } from "../../command";
import { workOnCase } from "../assignment/move";
import { type Case, loadCaseAnd, move, mustHaveSeen } from "../suggestion/move";
import { handlersAmong, noticeOf } from "../suggestion/people";
import { patchFor, writeRating } from "../suggestion/rate";
import { rehandle } from "../suggestion/rehandle";

/**
 * Staff enters the rating that a deputy gave on the signed return slip (代录); the scan hangs on the letter it answers.
 * It counts as his own and makes the same move; he is told and may object for ten working days.
 */
export const ratePaper = command({
  permission: "suggestion.review",
  input: ratePaperInput,
  async run(context, input) {
    const [seen, work] = await loadCaseAnd(context, input.id, ({ row }) => [
      workOnCase(context.tx, row.congressId, row.id).execute(),
    ]);
    mustHaveSeen(seen.row, input.version);
    const { raterId } = seen.subject;
    if (raterId === null || raterId === context.viewer.userId) throw notFound();
    mustFitDays(seen, context, input.ratedOn);
    const name = moveFor(seen, context, input.overall);
    const { handling, result, overall } = input;
    const note = [input.reason, input.demand].filter(Boolean).join(" / ") || undefined;
    const detail = {
      round: seen.row.round,
      handling,
      result,
      overall,
      onPaper: true,
      raterId,
      ratedOn: input.ratedOn,
    };
    const patch = patchFor(name, seen, context);
    const { event, at } = await move(context, seen, ON_PAPER[name], { patch, note, detail });
    const by = { userId: raterId, enteredBy: context.viewer.userId, ratedOn: input.ratedOn };
    writeRating(context, seen, input, true, by);
    const again = name === "dispute" ? rehandle(context, at, await work, input.assignmentIds) : [];
    return {
      value: { id: input.id },
      events: [event, ...again],
      notices: [
        noticeOf(seen, "suggestion.ratedOnPaper", [{ userId: raterId }]),
        noticeOf(seen, `suggestion.${name}`, handlersAmong(await work)),
      ],
    };
  },
});

type Rated = keyof typeof ON_PAPER;

function moveFor({ subject }: Case, { viewer }: Context, overall: string): Rated {
  if (overall !== "dissatisfied") return "approve";
  const open = (name: Rated) => suggestionWorkflow.judge(ON_PAPER[name], subject, viewer).kind !== "hidden";
  return namesOf(ON_PAPER).find((name) => name !== "approve" && open(name)) ?? "dispute";
}

// A slip is signed after the reply came and before it is entered.
function mustFitDays({ row }: Case, { now }: Context, ratedOn: string) {
  if (ratedOn > dayOf(now)) throw new Refusal("conflict", "paper.inTheFuture");
  if (row.repliedOn !== null && ratedOn < row.repliedOn) throw new Refusal("conflict", "paper.beforeReply");
}
