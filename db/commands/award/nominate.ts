import "server-only";
import { and, eq, inArray, isNull, type SQL } from "drizzle-orm";
import type { z } from "zod";
import { nominateInput, readCaseNumber } from "@/domain/award/input";
import { dayOf, yearOf } from "@/domain/day";
import { ownUnitOf } from "@/domain/own-unit";
import { notFound, Refusal } from "@/domain/refusal";
import { HANDLING_KINDS } from "@/domain/unit";
import { type Context, command } from "../../command";
import { fact } from "../../queries/facts";
import { visibleTo } from "../../queries/visible";
import { nominations, suggestions, units } from "../../schema";
import { type AwardRecord, detailOf, loadAward, mustMay } from "./move";

type Input = z.output<typeof nominateInput>;

/**
 * Nominates a suggestion that the viewer may see, of the selection's year, or a unit, which may not be his own.
 * Each is nominated once, whoever comes first.
 */
export const nominateForAward = command({
  permission: "award.move",
  input: nominateInput,
  async run(context, input) {
    const { row, subject } = await loadAward(context, input.id);
    mustMay(context, "nominate", subject);
    const target =
      row.kind === "suggestion" ? await findCase(context, row, input) : await findUnit(context, input);
    const { tx, viewer, now } = context;
    const written = await tx
      .insert(nominations)
      .values({
        congressId: viewer.congressId,
        awardId: row.id,
        ...target,
        reason: input.note,
        nominatedBy: viewer.userId,
        nominatedOn: dayOf(now),
      })
      .onConflictDoNothing()
      .returning({ id: nominations.id });
    if (!written[0]) throw new Refusal("conflict", "award.nominated");
    const detail = { ...detailOf(row), nominationId: written[0].id, unitId: target.unitId };
    const { suggestionId } = target;
    const event = { name: "award.nominate", note: input.note, detail };
    return {
      value: { id: row.id },
      events: [suggestionId === null ? event : { ...event, suggestionId }],
    };
  },
});

async function findCase(context: Context, { year }: AwardRecord, input: Input) {
  const { tx, viewer, now } = context;
  const [found] = await tx
    .select({ id: suggestions.id, acceptedOn: suggestions.acceptedOn })
    .from(suggestions)
    .where(and(visibleTo(viewer), namedBy(input), fact("filed", dayOf(now))));
  if (!found) throw input.suggestionId ? notFound() : new Refusal("conflict", "award.noSuchNumber");
  if (!found.acceptedOn || yearOf(found.acceptedOn) !== year)
    throw new Refusal("conflict", "award.otherYear", { year: String(year) });
  return { suggestionId: found.id, unitId: null };
}

function namedBy({ suggestionId, caseNumber }: Input): SQL | undefined {
  if (suggestionId) return eq(suggestions.id, suggestionId);
  const parts = readCaseNumber(caseNumber);
  if (!parts) throw new Refusal("conflict", "award.noSuchNumber");
  return and(eq(suggestions.series, parts.series), eq(suggestions.number, parts.number));
}

async function findUnit({ tx, viewer }: Context, { unitId }: Input) {
  if (!unitId) throw new Refusal("conflict", "award.noUnit");
  if (ownUnitOf(viewer) === unitId) throw new Refusal("conflict", "award.notOneself");
  const [found] = await tx
    .select({ id: units.id })
    .from(units)
    .where(
      and(
        eq(units.congressId, viewer.congressId),
        eq(units.id, unitId),
        isNull(units.retiredOn),
        inArray(units.kind, HANDLING_KINDS),
      ),
    );
  if (!found) throw notFound();
  return { suggestionId: null, unitId: found.id };
}
