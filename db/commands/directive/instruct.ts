import "server-only";
import { dayOf } from "@/domain/day";
import { instructInput } from "@/domain/directive/input";
import { Refusal } from "@/domain/refusal";
import { command } from "../../command";
import { workOnCase } from "../assignment/move";
import { loadCaseAnd, move } from "../suggestion/move";
import { handlersAmong, noticeOf } from "../suggestion/people";
import { giveDirective } from "./give";

/** A leader instructs the units that have a case (批示); with a day, they report by then what they did. */
export const instruct = command({
  permission: "directive.give",
  input: instructInput,
  async run(context, { id, note, answerBy }) {
    if (answerBy !== null && answerBy < dayOf(context.now))
      throw new Refusal("conflict", "suggestion.answerInThePast");
    const [at, read] = await loadCaseAnd(context, id, ({ row }) => [
      workOnCase(context.tx, row.congressId, row.id).execute(),
    ]);
    const work = await read;
    const { event } = await move(context, at, "instruct", { note, detail: { answerBy } });
    giveDirective(context, at, work, { kind: "instruction", text: note, answerBy });
    const to = [...handlersAmong(work), { role: "staff" as const }];
    return { value: { id }, events: [event], notices: [noticeOf(at, "suggestion.instruct", to, { note })] };
  },
});
