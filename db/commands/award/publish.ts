import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { publishAwardInput } from "@/domain/award/input";
import { type AwardStanding, decides, standingOf } from "@/domain/award/standing";
import { dayOf } from "@/domain/day";
import { Refusal } from "@/domain/refusal";
import type { DomainEvent } from "../../chain";
import { type Context, command } from "../../command";
import type { Notice } from "../../notify";
import { nominations, suggestions } from "../../schema";
import { type AwardRecord, detailOf, loadAward, moveAward, mustMay } from "./move";

/** Staff publishes the list: most votes first. A tie at the last places it decides itself, and says why. */
export const publishAward = command({
  permission: "award.move",
  input: publishAwardInput,
  async run(context, { id, version, chosen, note }) {
    const { row, subject, counted } = await loadAward(context, id);
    mustMay(context, "publish", subject);
    const standing = standingOf(counted, row.places);
    const tieNote = mustDecide(standing, chosen, note);
    const today = dayOf(context.now);
    const event = await moveAward(context, row, "publish", version, { publishedOn: today, tieNote });
    const listed = [...standing.sure, ...(standing.tied.length > 0 ? chosen : [])];
    const commended = await commend(context, row, listed);
    const detail = { ...detailOf(row), listed };
    return {
      value: { id },
      events: [{ ...event, note: tieNote ?? undefined, detail }, ...commended.events],
      notices: commended.notices,
    };
  },
});

/** The note with which a tie was decided; null without a tie. Refuses a tie that is not decided. */
function mustDecide(standing: AwardStanding, chosen: readonly string[], note: string): string | null {
  if (standing.tied.length === 0) return null;
  if (!decides(standing, chosen)) throw new Refusal("conflict", "award.tie", { free: standing.free });
  if (note === "") throw new Refusal("conflict", "award.tieNote");
  return note;
}

/** Marks the listed ones, and tells those who are commended. */
async function commend({ tx, now }: Context, row: AwardRecord, listed: readonly string[]) {
  const rows = await tx
    .update(nominations)
    .set({ commendedOn: dayOf(now) })
    .where(and(eq(nominations.congressId, row.congressId), inArray(nominations.id, [...listed])))
    .returning({ suggestionId: nominations.suggestionId, unitId: nominations.unitId });
  const cases = await tx
    .select({ id: suggestions.id, title: suggestions.title, leadId: suggestions.leadId })
    .from(suggestions)
    .where(
      and(
        eq(suggestions.congressId, row.congressId),
        inArray(
          suggestions.id,
          rows.flatMap(({ suggestionId }) => suggestionId ?? []),
        ),
      ),
    );
  const values = { year: String(row.year) };
  const events = cases.map(
    ({ id }): DomainEvent => ({ name: "award.commend", suggestionId: id, detail: detailOf(row) }),
  );
  const ofCases = cases.map(
    ({ id, title, leadId }): Notice => ({
      to: [{ userId: leadId }],
      key: "award.commendedCase",
      values: { ...values, title },
      suggestionId: id,
    }),
  );
  const ofUnits = rows.flatMap(({ unitId }): Notice[] =>
    unitId
      ? [
          {
            to: [
              { role: "unit_head", unitId },
              { role: "unit_handler", unitId },
            ],
            key: "award.commendedUnit",
            values,
          },
        ]
      : [],
  );
  return { events, notices: [...ofCases, ...ofUnits] };
}
