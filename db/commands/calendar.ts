import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { dayOf } from "@/domain/day";
import { changesOf, dayChanges, type YearChange } from "@/domain/organisation/calendar-change";
import { type CalendarEntry, readEntry } from "@/domain/organisation/calendar-entry";
import { Refusal } from "@/domain/refusal";
import { OPEN_STATES } from "@/domain/suggestion/states";
import type { Viewer } from "@/domain/viewer";
import { timekeepingAnew } from "../calendar";
import type { DomainEvent } from "../chain";
import type { Tx } from "../client";
import { type Context, command, type Outcome } from "../command";
import { later, remember } from "../later";
import { calendarVersion } from "../queries/calendar";
import {
  digestOf,
  groupedByCase,
  type OpenClocks,
  type Recount,
  readOpenClocks,
  recountsOf,
} from "../queries/calendar-recount";
import { calendarYears, suggestions } from "../schema";
import { allOrNothing } from "../together";
import { type CasesOfClocks, calendarNotices, readCasesOfClocks } from "./calendar-notices";
import { lockOrganisation } from "./organisation";

const entryField = z
  .string()
  .max(60_000)
  .transform((text, context): CalendarEntry => {
    const entry = readEntry(text);
    if (entry) return entry;
    context.addIssue({ code: "custom", message: "invalid" });
    return z.NEVER;
  });

/** What the preview's button sends: the entry, the calendar it was previewed on, and what was shown. */
export const saveCalendarInput = z.object({
  entry: entryField,
  version: z.coerce.number().int().min(0),
  digest: z.string().length(64),
});

/**
 * Puts a new version of the calendar in force and recounts every open clock in the same transaction. Days already
 * told are never shortened. Refuses when the calendar, or what it does to cases, is no longer what was shown.
 */
export const saveCalendar = command({
  permission: "calendar.write",
  input: saveCalendarInput,
  async run(context, { entry, version: seen, digest }) {
    const { tx, viewer } = context;
    await holdTheOffice(tx, viewer);
    const [current, office] = await allOrNothing([calendarVersion(tx, viewer), readOffice(tx, viewer)]);
    if (current !== seen) throw new Refusal("conflict", "calendar.changedMeanwhile");
    const version = current + 1;
    return putInForce(context, office, mustChange(office.open.before, entry, version), version, digest);
  },
});

type Office = { open: OpenClocks; cases: CasesOfClocks };

/** What putting years in force has to know; the office must be held. */
export async function readOffice(tx: Tx, viewer: Viewer): Promise<Office> {
  const [open, cases] = await allOrNothing([readOpenClocks(tx, viewer), readCasesOfClocks(tx, viewer)]);
  return { open, cases };
}

/**
 * Writes new versions of years and recounts every open clock on them; the office must be held. With a digest, only if
 * that is what it does to cases.
 */
export function putInForce(
  { tx, viewer, now }: Context,
  { open, cases }: Office,
  changes: readonly YearChange[],
  version: number,
  digest?: string,
): Outcome<{ version: number; moved: number }> {
  const { congressId } = viewer;
  const years = changes.map(({ after }) => after);
  const recounts = recountsOf(open, { years, version, today: dayOf(now) });
  if (digest !== undefined && digestOf(recounts) !== digest)
    throw new Refusal("conflict", "calendar.casesMeanwhile");
  later(tx, tx.insert(calendarYears).values(years.map((year) => ({ ...year, congressId, enteredAt: now }))));
  // The clocks are counted on it under the chain, where nothing is read that can be known before.
  remember(tx, timekeepingAnew(tx, congressId));
  const moved = recounts.filter(({ before, after }) => before.dueOn !== after.dueOn);
  return {
    value: { version, moved: moved.length },
    events: [announcement(changes, version), ...recountEvents(recounts, version)],
    notices: calendarNotices(cases, moved),
  };
}

/**
 * Holds the calendar and every open case until the end. A command locks its case before it reads the calendar, so
 * no clock can start on the calendar that is being replaced.
 */
export async function holdTheOffice(tx: Tx, viewer: Viewer): Promise<void> {
  await lockOrganisation(tx, viewer);
  await tx
    .select({ id: suggestions.id })
    .from(suggestions)
    .where(and(eq(suggestions.congressId, viewer.congressId), inArray(suggestions.state, OPEN_STATES)))
    .orderBy(suggestions.id)
    .for("no key update");
}

function mustChange(years: OpenClocks["before"], entry: CalendarEntry, version: number): YearChange[] {
  const result = changesOf(entry, years, version);
  if (result.kind === "refused") throw new Refusal("conflict", `calendar.${result.because}`);
  return result.changes;
}

function announcement(changes: readonly YearChange[], version: number): DomainEvent {
  const years = changes.map((change) => {
    const { year, status, source } = change.after;
    return { year, status, source, days: dayChanges(change) };
  });
  return { name: "calendar.announce", detail: { version, years } };
}

/** One event for each case, with all its clocks that change. */
function recountEvents(recounts: readonly Recount[], version: number): DomainEvent[] {
  const byCase = groupedByCase(recounts);
  return [...byCase].map(([suggestionId, own]) => ({
    name: "calendar.recount",
    suggestionId,
    detail: {
      version,
      clocks: own.map(({ before, after, counted }) => ({
        id: after.id,
        clock: after.clock,
        before: before.dueOn,
        after: after.dueOn,
        counted,
      })),
    },
    clocks: own.map(({ change }) => change),
  }));
}
