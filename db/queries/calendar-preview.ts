import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { isLate } from "@/domain/clock/history";
import type { ClockName } from "@/domain/clock/rules";
import { type Day, dayOf } from "@/domain/day";
import { changesOf, type EntryRefusal, type YearChange } from "@/domain/organisation/calendar-change";
import type { CalendarEntry } from "@/domain/organisation/calendar-entry";
import { caseNumber } from "@/domain/suggestion/number";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { assignments, suggestions, units } from "../schema";
import { calendarVersion, listCalendarYears } from "./calendar";
import { digestOf, type Recount, recountOpenClocks } from "./calendar-recount";

/** One open clock that the entry changes, as an administrator sees it: a number and a unit, never the case's text. */
export type ClockMove = {
  id: string;
  clock: ClockName;
  /** null while the case has no number yet. */
  number: string | null;
  submittedOn: Day | null;
  unit: { name: string; nameEn: string } | null;
  before: Day;
  after: Day;
  /** Where the new count ends; earlier than `after` when the day already told is kept. */
  counted: Day;
  provisional: boolean;
  /** `becomes`: in time so far, late by the new calendar. `stays`: late already, and nothing takes that away. */
  late: "no" | "becomes" | "stays";
  /** It would be late today if days already told could be shortened. */
  spared: boolean;
};

/** What saving an entry would do. `version` and `digest` go back with the form, so that just this is saved. */
export type CalendarPreview = {
  version: number;
  digest: string;
  changes: readonly YearChange[];
  /** Clocks whose day moves or is kept against the new count; those that move first. */
  moves: readonly ClockMove[];
  /** Clocks whose day stays, and only what it is counted on changes. */
  sameDay: number;
};

/** Shows an entry's effect on every open case before it is saved. */
export async function previewCalendar(
  db: Reader,
  viewer: Viewer,
  entry: CalendarEntry,
  now: Date,
): Promise<{ kind: "preview"; preview: CalendarPreview } | { kind: "refused"; because: EntryRefusal }> {
  const version = await calendarVersion(db, viewer);
  const result = changesOf(entry, await listCalendarYears(db, viewer), version + 1);
  if (result.kind === "refused") return result;
  const { changes } = result;
  const [today, years] = [dayOf(now), changes.map(({ after }) => after)];
  const recounts = await recountOpenClocks(db, viewer, { years, version: version + 1, today });
  const moved = recounts.filter(
    ({ before, after, counted }) => before.dueOn !== after.dueOn || counted < after.dueOn,
  );
  const moves = await named(db, viewer, moved, today);
  const sameDay = recounts.length - moved.length;
  return { kind: "preview", preview: { version, digest: digestOf(recounts), changes, moves, sameDay } };
}

async function named(
  db: Reader,
  viewer: Viewer,
  recounts: readonly Recount[],
  today: Day,
): Promise<ClockMove[]> {
  if (recounts.length === 0) return [];
  const cases = await casesOf(db, viewer, recounts);
  const handlers = await unitsOf(db, viewer, recounts);
  return recounts
    .map((recount) => {
      const row = cases.get(recount.suggestionId);
      return {
        ...moveOf(recount, today),
        number: row ? caseNumber(row) : null,
        submittedOn: row?.submittedOn ?? null,
        unit: handlers.get(recount.assignmentId ?? "") ?? null,
      };
    })
    .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

// Days that move stand before days that are kept, each by the day they end on.
const placeOf = ({ before, after, number }: ClockMove) => `${before === after} ${after} ${number ?? ""}`;

function moveOf({ before, after, counted }: Recount, today: Day) {
  const late = !isLate(after, today) ? "no" : isLate(before, today) ? "stays" : "becomes";
  return {
    id: after.id,
    clock: after.clock,
    before: before.dueOn,
    after: after.dueOn,
    counted,
    provisional: after.provisional,
    late: late as ClockMove["late"],
    spared: late === "no" && counted < today,
  };
}

async function casesOf(db: Reader, { congressId }: Viewer, recounts: readonly Recount[]) {
  const ids = [...new Set(recounts.map(({ suggestionId }) => suggestionId))];
  const rows = await db
    .select({
      id: suggestions.id,
      series: suggestions.series,
      number: suggestions.number,
      submittedOn: suggestions.submittedOn,
    })
    .from(suggestions)
    .where(and(eq(suggestions.congressId, congressId), inArray(suggestions.id, ids)));
  return new Map(rows.map((row) => [row.id, row]));
}

async function unitsOf(db: Reader, { congressId }: Viewer, recounts: readonly Recount[]) {
  const ids = [...new Set(recounts.flatMap(({ assignmentId }) => assignmentId ?? []))];
  const rows = await db
    .select({ id: assignments.id, name: units.name, nameEn: units.nameEn })
    .from(assignments)
    .innerJoin(units, and(eq(units.congressId, assignments.congressId), eq(units.id, assignments.unitId)))
    .where(and(eq(assignments.congressId, congressId), inArray(assignments.id, ids)));
  return new Map(rows.map(({ id, name, nameEn }) => [id, { name, nameEn }]));
}
