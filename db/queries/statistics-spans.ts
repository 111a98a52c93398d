import "server-only";
import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { type Day, dayOf } from "@/domain/day";
import type { Named } from "@/domain/local-name";
import type { Scope } from "@/domain/statistics/scope";
import { type Span, spansOf } from "@/domain/statistics/spans";
import type { Viewer } from "@/domain/viewer";
import { counterSince } from "@/domain/warning/count";
import type { Reader } from "../client";
import { assignments as a, ratings, suggestions as s, units } from "../schema";
import { SOURCES } from "./figure-rows";
import { readPast } from "./past-work";

/** A unit's finished part in a case, and how many working days each span of it took. */
export type MeasuredWork = {
  id: string;
  suggestionId: string;
  series: string | null;
  number: number | null;
  title: string;
  unitId: string;
  unit: Named;
  assignedOn: Day;
  spans: Partial<Record<Span, number>>;
};

/** The finished first rounds of a scope that the viewer may see. */
export async function measureWorks(
  db: Reader,
  viewer: Viewer,
  scope: Scope,
  now: Date,
): Promise<MeasuredWork[]> {
  const today = dayOf(now);
  const [works, { past, calendar }] = await Promise.all([
    worksOf(db, SOURCES.work.where(viewer, scope, today)),
    readPast(db, viewer.congressId, today),
  ]);
  const since = works.map(({ acceptedOn }) => acceptedOn ?? today).toSorted()[0] ?? today;
  const count = counterSince(calendar, since);
  const daysOf = new Map(past.map(({ id, days }) => [id, days]));
  return works.flatMap(({ acceptedOn, repliedOn, ratedOn, ...work }) => {
    const days = daysOf.get(work.id);
    if (days === undefined || acceptedOn === null) return [];
    const measured = { days, acceptedOn, assignedOn: work.assignedOn, repliedOn, ratedOn };
    return [{ ...work, spans: spansOf(measured, count) }];
  });
}

const ratedOn = sql<Day | null>`(select min(${ratings.ratedOn}) from ${ratings} where ${ratings.congressId} = ${s.congressId}
  and ${ratings.suggestionId} = ${s.id} and ${ratings.counts} and ${ratings.round} = 1)`;

function worksOf(db: Reader, where: SQL) {
  return db
    .select({
      id: a.id,
      suggestionId: s.id,
      series: s.series,
      number: s.number,
      title: s.title,
      unitId: units.id,
      unit: { name: units.name, nameEn: units.nameEn },
      assignedOn: a.assignedOn,
      acceptedOn: s.acceptedOn,
      repliedOn: s.repliedOn,
      ratedOn,
    })
    .from(a)
    .innerJoin(s, and(eq(s.congressId, a.congressId), eq(s.id, a.suggestionId)))
    .innerJoin(units, and(eq(units.congressId, a.congressId), eq(units.id, a.unitId)))
    .where(where)
    .orderBy(desc(s.acceptedOn), asc(s.series), asc(s.number), asc(a.id));
}
