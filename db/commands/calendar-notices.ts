import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { ClockName } from "@/domain/clock/rules";
import { caseNumber } from "@/domain/suggestion/number";
import type { Viewer } from "@/domain/viewer";
import type { Tx } from "../client";
import { casesWithOpenClocks } from "../clocks";
import type { Notice, Recipient } from "../notify";
import { groupedByCase, type Recount } from "../queries/calendar-recount";
import { assignments, suggestions } from "../schema";
import { statement } from "../statement";
import { allOrNothing } from "../together";
import { unitPeople } from "./suggestion/people";

/** Clocks whose day the deputies of a case wait for. */
const AWAITED: readonly ClockName[] = ["reply", "secondReply", "feedback"];

/** Clocks that the office keeps itself, also those that run on a unit's work. */
const OF_THE_OFFICE: readonly ClockName[] = ["review", "sessionAssign", "reassign", "audit", "publish"];

/** The cases on which clocks run, and the units at work on them. */
export type CasesOfClocks = Awaited<ReturnType<typeof readCasesOfClocks>>;

/** What the notices of a recount name, read before it is known what moves. */
export async function readCasesOfClocks(tx: Tx, { congressId }: Viewer) {
  const [cases, units] = await allOrNothing([casesOf(tx, congressId), unitsOf(tx, congressId)]);
  return {
    cases: new Map(cases.map((row) => [row.id, row])),
    units: new Map(units.map(({ id, unitId }) => [id, unitId])),
  };
}

/** Tells each unit whose day moved, the deputies who wait for a day, and staff of the office's own days. */
export function calendarNotices({ cases, units }: CasesOfClocks, moved: readonly Recount[]): Notice[] {
  return [...groupedByCase(moved)].flatMap(([suggestionId, own]) => {
    const row = cases.get(suggestionId);
    if (!row) return [];
    const deputies = [{ userId: row.leadId }, { cosignersOf: suggestionId }];
    const told = [
      { to: deputies, about: own.filter(({ after }) => AWAITED.includes(after.clock)) },
      { to: STAFF, about: own.filter(({ after }) => OF_THE_OFFICE.includes(after.clock)) },
      ...[...worksOf(own, units)].map(([unitId, about]) => ({ to: unitPeople(unitId), about })),
    ];
    const values = { title: row.title, number: caseNumber(row) ?? "" };
    return told.flatMap(({ to, about }) => noticeOf(to, about, values, suggestionId));
  });
}

const STAFF: readonly Recipient[] = [{ role: "staff" }];

function noticeOf(
  to: readonly Recipient[],
  about: readonly Recount[],
  values: { title: string; number: string },
  suggestionId: string,
): Notice[] {
  const [dueOn] = about.map(({ after }) => after.dueOn).toSorted();
  if (dueOn === undefined) return [];
  return [{ to, key: "calendar.moved", values: { ...values, dueOn, count: about.length }, suggestionId }];
}

/** A case's moved clocks by the unit that must keep them. */
function worksOf(own: readonly Recount[], units: ReadonlyMap<string, string>): Map<string, Recount[]> {
  const works = new Map<string, Recount[]>();
  for (const recount of own) {
    const unitId = units.get(recount.assignmentId ?? "");
    if (!unitId || OF_THE_OFFICE.includes(recount.after.clock)) continue;
    works.set(unitId, [...(works.get(unitId) ?? []), recount]);
  }
  return works;
}

const casesOf = statement((db, congressId: string) =>
  db
    .select({
      id: suggestions.id,
      leadId: suggestions.leadId,
      title: suggestions.title,
      series: suggestions.series,
      number: suggestions.number,
    })
    .from(suggestions)
    .where(
      and(
        eq(suggestions.congressId, congressId),
        inArray(suggestions.id, casesWithOpenClocks(db, congressId)),
      ),
    ),
);

const unitsOf = statement((db, congressId: string) =>
  db
    .select({ id: assignments.id, unitId: assignments.unitId })
    .from(assignments)
    .where(
      and(
        eq(assignments.congressId, congressId),
        inArray(assignments.suggestionId, casesWithOpenClocks(db, congressId)),
      ),
    ),
);
