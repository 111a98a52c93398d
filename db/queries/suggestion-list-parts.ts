import "server-only";
import { and, asc, eq, isNull, notInArray, sql } from "drizzle-orm";
import { CLOCK_NAMES, CLOCKS } from "@/domain/clock/rules";
import { viewClock } from "@/domain/clock/view";
import { type Day, dayOf } from "@/domain/day";
import type { CaseLine } from "@/domain/suggestion/line";
import type { Viewer } from "@/domain/viewer";
import { timekeeping } from "../calendar";
import type { Reader } from "../client";
import { assignments, clocks as c, suggestions as s, units } from "../schema";
import { statement } from "../statement";

const REMINDERS = CLOCK_NAMES.filter((name) => CLOCKS[name].warnOnly);
const isAnswer = sql`(${c.clock} in ('reply', 'secondReply'))`;
const counts = and(isNull(c.stoppedOn), notInArray(c.clock, REMINDERS));

/** The day on which whoever holds a case has to be done: the answer's when one is owed, else the next one. */
export const runningDue = sql<Day | null>`(select ${c.dueOn} from ${c}
  where ${c.congressId} = ${s.congressId} and ${c.suggestionId} = ${s.id} and ${counts}
  order by ${isAnswer} desc, ${c.dueOn} limit 1)`;

/** The same clock for each of these cases, as a reader is told of it today. */
export async function dueOfCases(db: Reader, viewer: Viewer, ids: readonly string[], now: Date) {
  const [{ now: calendar }, rows] = await Promise.all([
    timekeeping(db, viewer.congressId),
    clocksOf(db, viewer.congressId, ids),
  ]);
  const today = dayOf(now);
  return new Map(
    rows.map(({ suggestionId, fromOn, ...clock }) => {
      const view = viewClock({ ...clock, from: fromOn, steps: [] }, today, calendar);
      return [suggestionId, { ...view, clock: clock.clock }];
    }),
  );
}

const clocksOf = statement((db, congressId: string, ids: readonly string[]) =>
  db
    .selectDistinctOn([c.suggestionId])
    .from(c)
    .where(and(eq(c.congressId, congressId), sql`${c.suggestionId} = any(${ids}::uuid[])`, counts))
    .orderBy(c.suggestionId, sql`${isAnswer} desc`, asc(c.dueOn)),
);

/** The units that have each of these cases, the ones that owe an answer first. */
export async function unitsOfCases(db: Reader, viewer: Viewer, ids: readonly string[]) {
  const rows = await unitsWith(db, viewer.congressId, ids);
  const byCase = new Map<string, CaseLine["units"]>();
  for (const { suggestionId, ...unit } of rows)
    byCase.set(suggestionId, [...(byCase.get(suggestionId) ?? []), unit]);
  return byCase;
}

const unitsWith = statement((db, congressId: string, ids: readonly string[]) =>
  db
    .select({
      suggestionId: assignments.suggestionId,
      name: units.name,
      nameEn: units.nameEn,
      co: sql<boolean>`${assignments.kind} = 'co'`,
    })
    .from(assignments)
    .innerJoin(units, and(eq(units.congressId, assignments.congressId), eq(units.id, assignments.unitId)))
    .where(
      and(
        eq(assignments.congressId, congressId),
        sql`${assignments.suggestionId} = any(${ids}::uuid[])`,
        notInArray(assignments.state, ["returned", "cancelled"]),
      ),
    )
    .orderBy(sql`${assignments.kind} = 'co'`, asc(units.name)),
);
