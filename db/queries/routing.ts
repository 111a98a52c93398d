import "server-only";
import { and, desc, eq, inArray, isNotNull, isNull, lte, ne, notInArray, type SQL, sql } from "drizzle-orm";
import { backtestRouting, type DatedCase, type RoutingTest } from "@/domain/routing/backtest";
import { type Proposal, proposeUnits } from "@/domain/routing/propose";
import { anyOf } from "@/domain/search/words";
import { pairsOf } from "@/domain/suggestion/likeness";
import { caseNumber } from "@/domain/suggestion/number";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { assignments as a, suggestions as s, searchEntries, units } from "../schema";
import { CASE_COLUMNS } from "./facts";
import { visibleTo } from "./visible";

/** The newest similar cases are weighed; older ones tell of units as they were. */
const WEIGHED = 2_000;

/**
 * Units that this congress's own past cases speak for, with the cases (those the viewer may see) and how often each
 * unit gave such cases back. Retired units are not proposed; `among` leaves only these units.
 */
export async function listProposedUnits(
  db: Reader,
  viewer: Viewer,
  written: { id: string; title: string; categoryId: string | null },
  among?: readonly string[],
) {
  const pairs = pairsOf(written.title);
  const query = anyOf(pairs, "A");
  if (query === null) return [];
  const alike = sql`exists (select 1 from ${searchEntries} where ${searchEntries.congressId} = ${s.congressId}
    and ${searchEntries.suggestionId} = ${s.id} and ${searchEntries.words} @@ ${query}::tsquery)`;
  const [past, living] = await Promise.all([
    readPast(db, viewer.congressId, and(ne(s.id, written.id), alike), WEIGHED),
    livingUnits(db, viewer, among),
  ]);
  const own = { pairs: new Set(pairs), categoryId: written.categoryId };
  const known = past.map((one) => ({ ...one, units: one.units.filter((unit) => living.has(unit)) }));
  return named(db, viewer, proposeUnits(own, known), living);
}

/** How the proposals would have done in a past year, each case seen with what was known the day it was accepted. */
export async function backtestUnits(db: Reader, congressId: string, year: number): Promise<RoutingTest> {
  return backtestRouting(await readPast(db, congressId, lte(s.acceptedOn, `${year}-12-31`), ALL), year);
}

const ALL = 1_000_000;

/** Accepted cases with the units that answered or have them, and those that gave them back; the newest first. */
async function readPast(
  db: Reader,
  congressId: string,
  where: SQL | undefined,
  most: number,
): Promise<DatedCase[]> {
  // In brackets: alone in a select Drizzle would leave the tables' names out of the outermost piece of SQL.
  const unitsIn = (condition: SQL) => sql<string[]>`(${unitsOf(condition)})`;
  const rows = await db
    .select({
      id: s.id,
      title: s.title,
      categoryId: s.categoryId,
      acceptedOn: s.acceptedOn,
      units: unitsIn(sql`${a.state} not in ('returned', 'cancelled')`),
      returnedBy: unitsIn(sql`${a.state} = 'returned'`),
    })
    .from(s)
    .where(
      and(
        eq(s.congressId, congressId),
        isNotNull(s.acceptedOn),
        isNotNull(s.assignedOn),
        notInArray(s.state, ["withdrawn", "declined", "letter"]),
        where,
      ),
    )
    .orderBy(desc(s.acceptedOn), desc(s.id))
    .limit(most);
  return rows.map(({ title, acceptedOn, ...row }) => ({
    ...row,
    acceptedOn: acceptedOn ?? "",
    pairs: new Set(pairsOf(title)),
  }));
}

const unitsOf = (condition: SQL) => sql`select coalesce(array_agg(distinct ${a.unitId}::text), '{}') from ${a}
  where ${a.congressId} = ${s.congressId} and ${a.suggestionId} = ${s.id} and ${a.kind} <> 'co' and ${condition}`;

async function livingUnits(db: Reader, viewer: Viewer, among: readonly string[] | undefined) {
  const rows = await db
    .select({ id: units.id, name: units.name, nameEn: units.nameEn })
    .from(units)
    .where(
      and(
        eq(units.congressId, viewer.congressId),
        isNull(units.retiredOn),
        among && inArray(units.id, [...among]),
      ),
    );
  return new Map(rows.map((row) => [row.id, row]));
}

async function named(
  db: Reader,
  viewer: Viewer,
  proposals: readonly Proposal[],
  living: Awaited<ReturnType<typeof livingUnits>>,
) {
  const ids = proposals.flatMap(({ because }) => because);
  const rows = await db
    .select({
      id: s.id,
      title: s.title,
      series: s.series,
      number: s.number,
      state: s.state,
      class: CASE_COLUMNS.classMeaning,
    })
    .from(s)
    .where(and(visibleTo(viewer), inArray(s.id, ids)));
  const cases = new Map(rows.map((row) => [row.id, { ...row, number: caseNumber(row) }]));
  return proposals.flatMap(({ unitId, because, ...proposal }) => {
    const unit = living.get(unitId);
    return unit ? [{ ...proposal, unit, because: because.flatMap((id) => cases.get(id) ?? []) }] : [];
  });
}
