import "server-only";
import { and, eq, gte, sql } from "drizzle-orm";
import { commitmentNoteInput } from "@/domain/commitment/input";
import { dayOf } from "@/domain/day";
import { Refusal } from "@/domain/refusal";
import { type Context, command } from "../../command";
import { events } from "../../schema";
import type { Case } from "../suggestion/move";
import { noticeOf, unitPeople } from "../suggestion/people";
import { loadCommitmentAnd, moveCommitment } from "./move";

/** Staff urges a unit to keep its word (催办); the same person once a day for each commitment. */
export const urgeCommitment = command({
  permission: "commitment.move",
  input: commitmentNoteInput,
  async run(context, { id, version, note }) {
    const [at, urged] = await loadCommitmentAnd(context, id, version, (of) => [urgedToday(context, of, id)]);
    if ((await urged) > 0) throw new Refusal("conflict", "suggestion.urgedToday");
    const { event } = moveCommitment(context, at, "urge", { note });
    const told = unitPeople(at.subject.unitId);
    return {
      value: { id },
      events: [event],
      notices: [noticeOf(at.case, "commitment.urge", told, { note })],
    };
  },
});

async function urgedToday({ tx, viewer, now }: Context, { row }: Pick<Case, "row">, id: string) {
  return tx.$count(
    events,
    and(
      eq(events.congressId, viewer.congressId),
      eq(events.suggestionId, row.id),
      eq(events.name, "commitment.urge"),
      eq(events.actorId, viewer.userId),
      sql`${events.detail} ->> 'commitmentId' = ${id}`,
      gte(events.at, new Date(`${dayOf(now)}T00:00:00+08:00`)),
    ),
  );
}
