import "server-only";
import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { ASSIGNMENT_STATE_NAMES, type AssignmentState } from "@/domain/assignment/states";
import { type Day, dayOf } from "@/domain/day";
import type { Named } from "@/domain/local-name";
import { VERDICTS, type Verdict } from "@/domain/rating/dictionary";
import { factNamesOf } from "@/domain/statistics/catalogue";
import {
  RECORDS_PAGE,
  type RecordFact,
  type RecordFilter,
  type RecordQuery,
} from "@/domain/statistics/records";
import { subjectsFor } from "@/domain/statistics/sight";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { assignments as a, ratings, suggestions as s, units, users } from "../schema";
import { SOURCES } from "./figure-rows";

/** One row that a figure counts: a unit's part in a case, or what a co-signer thinks of it. */
export type FigureRecord = {
  id: string;
  suggestionId: string;
  series: string | null;
  number: number | null;
  title: string;
  /** The unit, or the co-signer. */
  who: Named;
  on: Day;
  state: AssignmentState | null;
  verdict: Verdict | null;
};

/** One page of the records an address asks for, and how many there are; `size: null` reads them all. */
export async function listRecords(
  db: Reader,
  viewer: Viewer,
  query: RecordQuery,
  now: Date,
  { size = RECORDS_PAGE }: { size?: number | null } = {},
): Promise<{ rows: FigureRecord[]; total: number }> {
  const subject = isOfWork(query.filter.fact) ? "work" : "cosignerRating";
  if (!subjectsFor(viewer).includes(subject)) return { rows: [], total: 0 };
  const today = dayOf(now);
  const page = size === null ? null : { size, skip: (query.page - 1) * size };
  return subject === "work"
    ? listWorks(db, conditions(viewer, query, today, workUnit), page)
    : listRatings(db, conditions(viewer, query, today, caseUnit), page);
}

type Page = { size: number; skip: number } | null;

const isOfWork = (fact: RecordFact) => factNamesOf("work").some((name) => name === fact);

function conditions(
  viewer: Viewer,
  { filter, scope }: RecordQuery,
  today: Day,
  ofUnit: (unitId: string) => SQL,
): SQL {
  return (
    and(
      SOURCES[isOfWork(filter.fact) ? "work" : "cosignerRating"].where(viewer, scope, today),
      trueOf(filter, today),
      filter.unit ? ofUnit(filter.unit) : undefined,
      filter.category ? eq(s.categoryId, filter.category) : undefined,
      filter.delegation ? eq(s.delegationId, filter.delegation) : undefined,
    ) ?? sql`false`
  );
}

function trueOf({ fact }: RecordFilter, today: Day): SQL {
  const work = factNamesOf("work").find((name) => name === fact);
  if (work) return SOURCES.work.fact(work, today);
  const rating = factNamesOf("cosignerRating").find((name) => name === fact);
  return rating ? SOURCES.cosignerRating.fact(rating, today) : sql`false`;
}

const workUnit = (unitId: string): SQL => sql`${a.unitId} = ${unitId}`;

const caseUnit = (
  unitId: string,
): SQL => sql`exists (select 1 from ${a} where ${a.congressId} = ${s.congressId}
  and ${a.suggestionId} = ${s.id} and ${a.unitId} = ${unitId} and ${a.kind} <> 'co'
  and ${a.state} not in ('returned', 'cancelled'))`;

const ofCase = and(eq(s.congressId, a.congressId), eq(s.id, a.suggestionId));
const LINE = { suggestionId: s.id, series: s.series, number: s.number, title: s.title };
const ORDER = [desc(s.acceptedOn), asc(s.series), asc(s.number)];

async function listWorks(db: Reader, where: SQL, page: Page) {
  const found = db
    .select({
      id: a.id,
      ...LINE,
      who: { name: units.name, nameEn: units.nameEn },
      on: a.assignedOn,
      state: a.state,
    })
    .from(a)
    .innerJoin(s, ofCase)
    .innerJoin(units, and(eq(units.congressId, a.congressId), eq(units.id, a.unitId)))
    .where(where)
    .orderBy(...ORDER, asc(a.assignedOn), asc(a.id));
  const [rows, total] = await Promise.all([
    page === null ? found : found.limit(page.size).offset(page.skip),
    db.select({ n: sql<number>`count(*)::int` }).from(a).innerJoin(s, ofCase).where(where),
  ]);
  const stateOf = (state: string) => ASSIGNMENT_STATE_NAMES.find((each) => each === state) ?? null;
  return {
    rows: rows.map((row) => ({ ...row, state: stateOf(row.state), verdict: null })),
    total: total[0]?.n ?? 0,
  };
}

const ofRated = and(eq(s.congressId, ratings.congressId), eq(s.id, ratings.suggestionId));

async function listRatings(db: Reader, where: SQL, page: Page) {
  const found = db
    .select({
      id: ratings.id,
      ...LINE,
      who: { name: users.name, nameEn: users.name },
      on: ratings.ratedOn,
      verdict: ratings.overall,
    })
    .from(ratings)
    .innerJoin(s, ofRated)
    .innerJoin(users, eq(users.id, ratings.userId))
    .where(where)
    .orderBy(...ORDER, asc(ratings.ratedOn), asc(ratings.id));
  const [rows, total] = await Promise.all([
    page === null ? found : found.limit(page.size).offset(page.skip),
    db.select({ n: sql<number>`count(*)::int` }).from(ratings).innerJoin(s, ofRated).where(where),
  ]);
  const verdictOf = (verdict: string) => VERDICTS.find((each) => each === verdict) ?? null;
  return {
    rows: rows.map((row) => ({ ...row, state: null, verdict: verdictOf(row.verdict) })),
    total: total[0]?.n ?? 0,
  };
}
