import "server-only";
import { and, asc, eq, gte, inArray, ne, notInArray, sql } from "drizzle-orm";
import { addMonths, type Day } from "@/domain/day";
import { counterSince } from "@/domain/warning/count";
import type { Past } from "@/domain/warning/forecast";
import { type Count, durationsOf, type Happening, STEPS } from "@/domain/warning/steps";
import { namesOf } from "@/domain/workflow";
import { timekeeping } from "../calendar";
import type { Reader } from "../client";
import { LONGEST_MS } from "../kept-beside";
import { recentlyUsed } from "../recently-used";
import { assignments, chainHeads, clocks, events, suggestions } from "../schema";
import { statement } from "../statement";

/** A unit's part of a case that still owes the deputy an answer, or gave it. */
export const owes = and(ne(assignments.kind, "co"), notInArray(assignments.state, ["returned", "cancelled"]));

/** Every finished first round of the last years. */
export async function readPast(db: Reader, congressId: string, today: Day) {
  const since = addMonths(today, -12 * YEARS);
  const [{ now: calendar }, works, told] = await Promise.all([
    timekeeping(db, congressId),
    worksSince(db, congressId, since),
    happenedTo(db, congressId, since),
  ]);
  const count: Count = counterSince(calendar, works[0]?.assignedOn ?? since);
  const happenings = byAssignment(told);
  const past = works.flatMap((work): (Past & typeof work)[] => {
    const life = happenings.get(work.id) ?? [];
    const end = life.findIndex(({ name }) => name === STEPS.issue.endsWith);
    return end < 0 ? [] : [{ ...work, days: durationsOf(work.assignedOn, life.slice(0, end + 1), count) }];
  });
  return { past, count, calendar };
}

type Told = Happening & { id: string };

function byAssignment(told: readonly Told[]): Map<string, Happening[]> {
  const happenings = new Map<string, Happening[]>();
  for (const { id, ...one } of told) {
    const list = happenings.get(id) ?? [];
    list.push(one);
    happenings.set(id, list);
  }
  return happenings;
}

/** How far back a unit's history is looked at. */
const YEARS = 5;

type Kept = { head: number; until: number; past: Promise<readonly Past[]> };
const held = recentlyUsed<Kept>(20);

/**
 * The same for a forecast, which compares with thousands of rounds and does not change by one: kept while nothing
 * happens in the congress, and otherwise for a minute. What is kept is the process's own, whoever asks.
 */
export async function recentPast(db: Reader, congressId: string, today: Day): Promise<readonly Past[]> {
  const [standing] = await standings(db, congressId);
  const { head = 0, database = "" } = standing ?? {};
  const key = [database, congressId, today].join();
  const known = held.get(key);
  if (known && (known.head === head || known.until > Date.now())) return known.past;
  const past = readPast(db, congressId, today).then((read) => read.past);
  held.put(key, { head, until: Date.now() + LONGEST_MS, past });
  past.catch(() => held.drop(key));
  return past;
}

const standings = statement((db, congressId: string) =>
  db
    .select({ head: chainHeads.seq, database: sql<string>`current_database()` })
    .from(chainHeads)
    .where(eq(chainHeads.congressId, congressId)),
);

const ofCase = and(
  eq(suggestions.congressId, assignments.congressId),
  eq(suggestions.id, assignments.suggestionId),
);

function worksSince(db: Reader, congressId: string, since: Day) {
  return (
    db
      .select({
        id: assignments.id,
        unitId: assignments.unitId,
        assignedOn: assignments.assignedOn,
        extended,
      })
      .from(assignments)
      // With a join the subquery's columns carry their tables' names.
      .innerJoin(suggestions, ofCase)
      .where(and(eq(assignments.congressId, congressId), owes, gte(assignments.assignedOn, since)))
      .orderBy(asc(assignments.assignedOn))
  );
}

const extended = sql<boolean>`exists (select 1 from ${clocks} where ${and(
  eq(clocks.congressId, assignments.congressId),
  eq(clocks.assignmentId, assignments.id),
  eq(clocks.clock, "reply"),
  eq(clocks.extended, true),
)})`;

const HAPPENING = {
  id: assignments.id,
  name: events.name,
  day: sql<Day>`to_char(${events.at} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`,
};

function happenedTo(db: Reader, congressId: string, since: Day) {
  return db
    .select(HAPPENING)
    .from(events)
    .innerJoin(
      assignments,
      and(eq(assignments.congressId, events.congressId), eq(assignments.id, events.assignmentId)),
    )
    .where(
      and(
        eq(events.congressId, congressId),
        inArray(events.name, HAPPENINGS),
        owes,
        gte(assignments.assignedOn, since),
      ),
    )
    .orderBy(asc(events.seq));
}

/** What ends a step, or begins the work anew. */
export const HAPPENINGS = [...namesOf(STEPS).map((step) => STEPS[step].endsWith), "assignment.rehandle"];
