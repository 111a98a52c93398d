import "server-only";
import { and, asc, eq, inArray, ne, notInArray, type SQL, sql } from "drizzle-orm";
import type { Day } from "@/domain/day";
import type { Named } from "@/domain/local-name";
import { VERDICTS } from "@/domain/rating/dictionary";
import { CLASS_MEANINGS } from "@/domain/reply/dictionary";
import type { CountedCase } from "@/domain/report/snapshot";
import { FACT_NAMES, type FactName } from "@/domain/statistics/metrics";
import type { Scope } from "@/domain/statistics/scope";
import { caseNumber } from "@/domain/suggestion/number";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { assignments as a, categories, delegations, suggestions as s, units, users } from "../schema";
import { CASE_COLUMNS, fact } from "./facts";
import { inScope } from "./statistics";

/** Names of groups by their keys. */
export type Names = Record<string, Named>;

/** The cases of a scope one by one, each with all that is true of it: what `countFigures` counts, not yet counted. */
export async function listCountedCases(
  db: Reader,
  viewer: Viewer,
  scope: Scope,
  today: Day,
): Promise<{ rows: CountedCase[]; names: Names }> {
  const where = inScope(viewer, scope);
  const found = await selectCases(db, today).where(where).orderBy(asc(s.series), asc(s.number), asc(s.id));
  const ids = found.map(({ id }) => id);
  const handling = ids.length === 0 ? [] : await listUnits(db, viewer, ids);
  const rows = found.map((row) => counted(row, handling));
  const named = found.flatMap((row) => [
    pairOf(row.categoryId, row.category),
    pairOf(row.delegationId, row.delegation),
  ]);
  const names = [...handling.map(({ unitId, unit }) => pairOf(unitId, unit)), ...named].flat();
  return { rows: rows.filter(({ facts }) => facts.length > 0), names: Object.fromEntries(names) };
}

const factColumns = (today: Day): Record<FactName, SQL<boolean>> =>
  Object.fromEntries(FACT_NAMES.map((name) => [name, sql<boolean>`${fact(name, today)}`])) as Record<
    FactName,
    SQL<boolean>
  >;

const selectCases = (db: Reader, today: Day) =>
  db
    .select({
      id: s.id,
      series: s.series,
      number: s.number,
      title: s.title,
      lead: users.name,
      acceptedOn: s.acceptedOn,
      categoryId: s.categoryId,
      category: { name: categories.name, nameEn: categories.nameEn },
      delegationId: s.delegationId,
      delegation: { name: delegations.name, nameEn: delegations.nameEn },
      meaning: CASE_COLUMNS.classMeaning,
      verdict: CASE_COLUMNS.verdict,
      facts: factColumns(today),
    })
    .from(s)
    .innerJoin(users, eq(users.id, s.leadId))
    .leftJoin(categories, and(eq(categories.congressId, s.congressId), eq(categories.id, s.categoryId)))
    .leftJoin(delegations, and(eq(delegations.congressId, s.congressId), eq(delegations.id, s.delegationId)))
    .$dynamic();

type Found = Awaited<ReturnType<typeof selectCases>>[number];
type Handling = Awaited<ReturnType<typeof listUnits>>;

// The units that owe the deputy an answer, as `countByGroup` counts them.
const listUnits = (db: Reader, { congressId }: Viewer, ids: readonly string[]) =>
  db
    .select({ caseId: a.suggestionId, unitId: units.id, unit: { name: units.name, nameEn: units.nameEn } })
    .from(a)
    .innerJoin(units, and(eq(units.congressId, a.congressId), eq(units.id, a.unitId)))
    .where(
      and(
        eq(a.congressId, congressId),
        inArray(a.suggestionId, [...ids]),
        ne(a.kind, "co"),
        notInArray(a.state, ["returned", "cancelled"]),
      ),
    )
    .orderBy(asc(units.name));

function counted(row: Found, handling: Handling): CountedCase {
  const { id, title, lead, acceptedOn, categoryId, delegationId } = row;
  return {
    id,
    caseId: id,
    number: caseNumber(row) ?? "",
    title,
    lead,
    facts: FACT_NAMES.filter((name) => row.facts[name]),
    groups: {
      category: categoryId === null ? [] : [categoryId],
      delegation: delegationId === null ? [] : [delegationId],
      month: acceptedOn === null ? [] : [acceptedOn.slice(0, 7)],
      unit: [...new Set(handling.filter(({ caseId }) => caseId === id).map(({ unitId }) => unitId))],
    },
    meaning: CLASS_MEANINGS.find((each) => each === row.meaning) ?? null,
    verdict: VERDICTS.find((each) => each === row.verdict) ?? null,
  };
}

const pairOf = (key: string | null, name: Named | null): [string, Named][] =>
  key === null || name === null ? [] : [[key, name]];
