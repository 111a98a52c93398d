import "server-only";
import { and, eq, gte, sql } from "drizzle-orm";
import { commitmentNoteInput } from "@/domain/commitment/input";
import { dayOf } from "@/domain/day";
import { Refusal } from "@/domain/refusal";
import { command } from "../../command";
import { events } from "../../schema";
import { noticeOf, unitPeople } from "../suggestion/people";
import { loadCommitment, moveCommitment } from "./move";

/** Staff urges a unit to keep its word (催办); the same person once a day for each commitment. */
export const urgeCommitment = command({
  permission: "commitment.move",
  input: commitmentNoteInput,
  async run(context, { id, version, note }) {
    const at = await loadCommitment(context, id, version);
    const { tx, viewer, now } = context;
    const already = await tx.$count(
      events,
      and(
        eq(events.congressId, viewer.congressId),
        eq(events.suggestionId, at.case.row.id),
        eq(events.name, "commitment.urge"),
        eq(events.actorId, viewer.userId),
        sql`${events.detail} ->> 'commitmentId' = ${id}`,
        gte(events.at, new Date(`${dayOf(now)}T00:00:00+08:00`)),
      ),
    );
    if (already > 0) throw new Refusal("conflict", "suggestion.urgedToday");
    const { event } = await moveCommitment(context, at, "urge", { note });
    const told = unitPeople(at.subject.unitId);
    return {
      value: { id },
      events: [event],
      notices: [noticeOf(at.case, "commitment.urge", told, { note })],
    };
  },
});
