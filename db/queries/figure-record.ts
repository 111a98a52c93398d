import "server-only";
import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
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
import { type Parts, partsOf } from "./in-parts";

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

/** One page of the records an address asks for, and how many there are. */
export async function listRecords(
  db: Reader,
  viewer: Viewer,
  query: RecordQuery,
  now: Date,
  { size = RECORDS_PAGE }: { size?: number } = {},
): Promise<{ rows: FigureRecord[]; total: number }> {
  const subject = subjectOf(query.filter);
  if (!subjectsFor(viewer).includes(subject)) return { rows: [], total: 0 };
  const today = dayOf(now);
  const page = { size, skip: (query.page - 1) * size };
  return subject === "work"
    ? listWorks(db, conditions(viewer, query, today, workUnit), page)
    : listRatings(db, conditions(viewer, query, today, caseUnit), page);
}

/** The same, all of them, in parts. */
export async function everyRecord(
  db: Reader,
  viewer: Viewer,
  query: RecordQuery,
  now: Date,
): Promise<Parts<FigureRecord>> {
  const subject = subjectOf(query.filter);
  if (!subjectsFor(viewer).includes(subject)) return partsOf([], async () => []);
  const today = dayOf(now);
  const mine = SOURCES[subject].where(viewer, {}, today);
  return subject === "work"
    ? everyWork(db, conditions(viewer, query, today, workUnit), mine)
    : everyRating(db, conditions(viewer, query, today, caseUnit), mine);
}

type Page = { size: number; skip: number };

const subjectOf = ({ fact }: RecordFilter) => (isOfWork(fact) ? "work" : "cosignerRating");

const isOfWork = (fact: RecordFact) => factNamesOf("work").some((name) => name === fact);

function conditions(
  viewer: Viewer,
  { filter, scope }: RecordQuery,
  today: Day,
  ofUnit: (unitId: string) => SQL,
): SQL {
  return (
    and(
      SOURCES[subjectOf(filter)].where(viewer, scope, today),
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

const WORK_ORDER = [...ORDER, asc(a.assignedOn), asc(a.id)];

const selectWorks = (db: Reader) =>
  db
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
    .$dynamic();

const asWork = (row: Awaited<ReturnType<typeof selectWorks>>[number]): FigureRecord => ({
  ...row,
  state: ASSIGNMENT_STATE_NAMES.find((each) => each === row.state) ?? null,
  verdict: null,
});

async function listWorks(db: Reader, where: SQL, { size, skip }: Page) {
  const [rows, total] = await Promise.all([
    selectWorks(db)
      .where(where)
      .orderBy(...WORK_ORDER)
      .limit(size)
      .offset(skip),
    db.select({ n: sql<number>`count(*)::int` }).from(a).innerJoin(s, ofCase).where(where),
  ]);
  return { rows: rows.map(asWork), total: total[0]?.n ?? 0 };
}

async function everyWork(db: Reader, where: SQL, mine: SQL): Promise<Parts<FigureRecord>> {
  const found = await db
    .select({ id: a.id })
    .from(a)
    .innerJoin(s, ofCase)
    .where(where)
    .orderBy(...WORK_ORDER);
  return partsOf(found, async (part) =>
    (await selectWorks(db).where(and(mine, inArray(a.id, part)))).map(asWork),
  );
}

const ofRated = and(eq(s.congressId, ratings.congressId), eq(s.id, ratings.suggestionId));
const RATED_ORDER = [...ORDER, asc(ratings.ratedOn), asc(ratings.id)];

const selectRatings = (db: Reader) =>
  db
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
    .$dynamic();

const asRating = (row: Awaited<ReturnType<typeof selectRatings>>[number]): FigureRecord => ({
  ...row,
  state: null,
  verdict: VERDICTS.find((each) => each === row.verdict) ?? null,
});

async function listRatings(db: Reader, where: SQL, { size, skip }: Page) {
  const [rows, total] = await Promise.all([
    selectRatings(db)
      .where(where)
      .orderBy(...RATED_ORDER)
      .limit(size)
      .offset(skip),
    db.select({ n: sql<number>`count(*)::int` }).from(ratings).innerJoin(s, ofRated).where(where),
  ]);
  return { rows: rows.map(asRating), total: total[0]?.n ?? 0 };
}

async function everyRating(db: Reader, where: SQL, mine: SQL): Promise<Parts<FigureRecord>> {
  const found = await db
    .select({ id: ratings.id })
    .from(ratings)
    .innerJoin(s, ofRated)
    .where(where)
    .orderBy(...RATED_ORDER);
  return partsOf(found, async (part) =>
    (await selectRatings(db).where(and(mine, inArray(ratings.id, part)))).map(asRating),
  );
}
