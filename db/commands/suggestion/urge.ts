import "server-only";
import { and, eq, gte } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { urgeInput } from "@/domain/directive/input";
import { Refusal } from "@/domain/refusal";
import { type Context, command } from "../../command";
import { events } from "../../schema";
import { workOnCase } from "../assignment/move";
import { giveDirective } from "../directive/give";
import { type Case, loadCaseAnd, move } from "./move";
import { handlersAmong, noticeOf } from "./people";

/** Urges the units that have a case (催办). The same person urges a case once a day; more is noise. */
export const urge = command({
  permission: "suggestion.move",
  input: urgeInput,
  async run(context, { id, note }) {
    const [at, urged, work] = await loadCaseAnd(context, id, ({ row }) => [
      urgedToday(context, row),
      workOnCase(context.tx, row.congressId, row.id).execute(),
    ]);
    if (await urged) throw new Refusal("conflict", "suggestion.urgedToday");
    const { event } = await move(context, at, "urge", { note });
    giveDirective(context, at, await work, { kind: "urge", text: note });
    return {
      value: { id },
      events: [event],
      notices: [noticeOf(at, "suggestion.urge", handlersAmong(await work), { note })],
    };
  },
});

async function urgedToday({ tx, viewer, now }: Context, row: Case["row"]): Promise<boolean> {
  const today = new Date(`${dayOf(now)}T00:00:00+08:00`);
  const already = await tx.$count(
    events,
    and(
      eq(events.congressId, row.congressId),
      eq(events.suggestionId, row.id),
      eq(events.name, "suggestion.urge"),
      eq(events.actorId, viewer.userId),
      gte(events.at, today),
    ),
  );
  return already > 0;
}
