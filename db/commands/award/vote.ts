import "server-only";
import { and, eq, inArray, notInArray } from "drizzle-orm";
import { ballotInput, moveAwardInput } from "@/domain/award/input";
import { dayOf } from "@/domain/day";
import { notFound, Refusal } from "@/domain/refusal";
import { type Context, command } from "../../command";
import { awardVotes, nominations } from "../../schema";
import { detailOf, loadAward, moveAward, mustMay } from "./move";

/** Staff closes the nominations and opens the vote. */
export const startVoting = command({
  permission: "award.move",
  input: moveAwardInput,
  async run(context, { id, version }) {
    const { row, subject } = await loadAward(context, id);
    mustMay(context, "startVoting", subject);
    const event = await moveAward(context, row, "startVoting", version);
    return {
      value: { id },
      events: [{ ...event, detail: detailOf(row) }],
      notices: [
        {
          to: [{ role: "leader" }, { role: "committee" }],
          key: "award.startVoting",
          values: { year: String(row.year), kind: row.kind },
        },
      ],
    };
  },
});

/**
 * A leader's or committee member's ballot: a vote each for as many nominations as the list has places, at most.
 * It replaces his earlier one; the record says that he voted, not for whom.
 */
export const castBallot = command({
  permission: "award.move",
  input: ballotInput,
  async run(context, { id, nominationIds }) {
    const { row, subject } = await loadAward(context, id);
    mustMay(context, "vote", subject);
    const chosen = [...new Set(nominationIds)];
    if (chosen.length > row.places)
      throw new Refusal("conflict", "award.tooManyVotes", { places: row.places });
    const all = await nominatedFor(context, id);
    if (!chosen.every((one) => all.includes(one))) throw notFound();
    await replaceBallot(context, all, chosen);
    const detail = { ...detailOf(row), votes: chosen.length };
    return { value: { id }, events: [{ name: "award.vote", detail }] };
  },
});

async function nominatedFor({ tx, viewer }: Context, awardId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: nominations.id })
    .from(nominations)
    .where(and(eq(nominations.congressId, viewer.congressId), eq(nominations.awardId, awardId)));
  return rows.map(({ id }) => id);
}

async function replaceBallot({ tx, viewer, now }: Context, all: string[], chosen: string[]) {
  const { congressId, userId } = viewer;
  const own = and(
    eq(awardVotes.congressId, congressId),
    eq(awardVotes.userId, userId),
    inArray(awardVotes.nominationId, all),
  );
  await tx
    .delete(awardVotes)
    .where(chosen.length === 0 ? own : and(own, notInArray(awardVotes.nominationId, chosen)));
  if (chosen.length === 0) return;
  await tx
    .insert(awardVotes)
    .values(chosen.map((nominationId) => ({ congressId, nominationId, userId, votedOn: dayOf(now) })))
    .onConflictDoNothing();
}
