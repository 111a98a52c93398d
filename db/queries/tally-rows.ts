import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { Day } from "@/domain/day";
import { type FactOf, factNamesOf, type Subject } from "@/domain/statistics/catalogue";
import { FACT_BITS } from "@/domain/statistics/tally";
import type { UnitKind } from "@/domain/unit";
import { systemViewer } from "@/domain/viewer";
import {
  assignments as a,
  categories,
  delegations,
  suggestions as s,
  congressSessions as sessions,
  terms,
  units,
} from "../schema";
import { fact } from "./facts";
import { SOURCES } from "./figure-rows";
import { owes } from "./finding-sources";
import { FOUND, withAllFindings, withFindings } from "./findings";
import { ALIKE, seenAlike } from "./visible";

/** A case as it comes from the database: what scopes and groups ask for, who sees it, its units, what is true of it. */
export type ToldCase = [
  id: string,
  acceptedOn: Day | null,
  sessionId: string | null,
  categoryId: string | null,
  delegationId: string | null,
  seenBy: number,
  unitIds: string[],
  facts: number[],
];

/** Another row that figures count, with the case on which it hangs. */
export type ToldRow = [caseId: string, unitIds: string[], facts: number[]];

type ToldName = [id: string, name: string, nameEn: string];

/** Names as they come from the database. */
export type ToldNames = {
  unit: [...ToldName, kind: UnitKind][];
  category: ToldName[];
  delegation: ToldName[];
  session: ToldName[];
};

/** Which cases are told of: all of a congress, or those of a condition on `suggestions`. */
export type Among = "all" | SQL;

/** Cases of a congress as one list in JSON of `ToldCase`. What was never accepted has nothing that counts. */
export function toldCases(congressId: string, today: Day, among: Among): SQL {
  const seenBy = bitsOf(ALIKE.map((role) => sql`coalesce(${seenAlike(congressId, role)}, false)`));
  const facts = factNamesOf("case").map((name) => fact(name, today, FOUND));
  const accepted = sql`${s.acceptedOn} is not null`;
  return listOf(
    sql`json_build_array(${s.id}, ${s.acceptedOn}, ${s.sessionId}, ${s.categoryId}, ${s.delegationId},
      ${seenBy}, coalesce(${FOUND.owingUnits}, '[]'), ${wordsOf(facts)})`,
    among === "all"
      ? withAllFindings(congressId, today, accepted)
      : withFindings(today, sql`${s.congressId} = ${congressId} and ${accepted} and ${among}`),
  );
}

/** The other rows that figures count, as one list in JSON of `ToldRow`: all of them, whoever may see them. */
export function toldRows(
  subject: Exclude<Subject, "case">,
  congressId: string,
  today: Day,
  among: Among,
): SQL {
  const { from, where } = SOURCES[subject];
  const units = subject === "cosignerRating" ? OWING_UNITS : sql`json_build_array(${a.unitId})`;
  return listOf(
    sql`json_build_array(${s.id}, ${units}, ${wordsOf(conditions(subject, today))})`,
    sql`${from} where ${where(systemViewer(congressId), {}, today)} and ${among === "all" ? sql`true` : among}`,
  );
}

function conditions<S extends Subject>(subject: S, today: Day): SQL[] {
  const { fact: meaning } = SOURCES[subject];
  return factNamesOf(subject).map((name: FactOf<S>) => meaning(name, today));
}

/** The units that owe the deputy an answer, each once. */
const OWING_UNITS = sql`(select coalesce(json_agg(distinct ${a.unitId}), '[]') from ${a} where ${owes})`;

const listOf = (row: SQL, from: SQL) => sql`(select coalesce(json_agg(${row}), '[]') from ${from})`;

/** Conditions as the bits of one whole number, the first of them the lowest. */
const bitsOf = (conditions: readonly SQL[]): SQL =>
  conditions.reduceRight((higher, one) => sql`(${higher} * 2 + (${one})::int)`, sql`0`);

/** The same in as many numbers as they take. */
function wordsOf(conditions: readonly SQL[]): SQL {
  const words = Array.from({ length: Math.ceil(conditions.length / FACT_BITS) }, (_, index) =>
    bitsOf(conditions.slice(index * FACT_BITS, (index + 1) * FACT_BITS)),
  );
  return sql`json_build_array(${sql.join(words, sql`, `)})`;
}

/** The names of what rows are grouped by, as JSON of `ToldNames`. */
export function toldNames(congressId: string): SQL {
  const named = (table: typeof categories | typeof delegations) =>
    listOf(
      sql`json_build_array(${table.id}, ${table.name}, ${table.nameEn})`,
      sql`${table} where ${table.congressId} = ${congressId}`,
    );
  const number = sql`${terms.number} || '-' || ${sessions.number}`;
  return sql`json_build_object(
    'unit', ${listOf(
      sql`json_build_array(${units.id}, ${units.name}, ${units.nameEn}, ${units.kind})`,
      sql`${units} where ${units.congressId} = ${congressId}`,
    )},
    'category', ${named(categories)},
    'delegation', ${named(delegations)},
    'session', ${listOf(
      sql`json_build_array(${sessions.id}, ${number}, ${number})`,
      sql`${sessions} join ${terms} on ${terms.congressId} = ${sessions.congressId} and ${terms.id} = ${sessions.termId}
        where ${sessions.congressId} = ${congressId}`,
    )})`;
}
