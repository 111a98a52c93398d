import "server-only";
import { dayOf } from "@/domain/day";
import { Refusal } from "@/domain/refusal";
import { answerLetterInput, correctLetterInput } from "@/domain/suggestion/paper";
import { type Context, command } from "../../command";
import { type Case, loadCase, move, mustHaveSeen } from "../suggestion/move";
import { noticeOf, signersOf } from "../suggestion/people";

/** The office answers a text that was treated as a letter (rules.md §1.5); its signers are told. Once. */
export const answerLetter = command({
  permission: "suggestion.review",
  input: answerLetterInput,
  run: (context, { id, version, ...answer }) => write(context, "answerLetter", id, version, answer),
});

/** Another answer in place of a wrong one; the event keeps both and the reason. */
export const correctLetterAnswer = command({
  permission: "suggestion.review",
  input: correctLetterInput,
  run: (context, { id, version, ...answer }) => write(context, "correctLetterAnswer", id, version, answer),
});

type Answer = { text: string; answeredOn: string; note?: string };

async function write(
  context: Context,
  name: "answerLetter" | "correctLetterAnswer",
  id: string,
  version: number,
  { text, answeredOn, note }: Answer,
) {
  const at = await loadCase(context, id);
  mustHaveSeen(at.row, version);
  mustFitDays(at, answeredOn, dayOf(context.now));
  const patch = {
    letterAnswer: text,
    letterAnsweredBy: context.viewer.userId,
    letterAnsweredOn: answeredOn,
  };
  const detail = { answer: text, answeredOn, before: at.row.letterAnswer };
  const { event } = await move(context, at, name, { patch, note, detail });
  const told = noticeOf(at, `suggestion.${name}`, signersOf(at));
  return { value: { id }, events: [event] as const, notices: [told] };
}

function mustFitDays({ row }: Case, answeredOn: string, today: string) {
  if (answeredOn > today) throw new Refusal("conflict", "paper.inTheFuture");
  if (row.closedOn !== null && answeredOn < row.closedOn) throw new Refusal("conflict", "paper.beforeLetter");
}
