import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { ClockName } from "@/domain/clock/rules";
import { caseNumber } from "@/domain/suggestion/number";
import type { Viewer } from "@/domain/viewer";
import type { Tx } from "../client";
import type { Notice, Recipient } from "../notify";
import { groupedByCase, type Recount } from "../queries/calendar-recount";
import { assignments, cosigners, suggestions } from "../schema";
import { allOrNothing } from "../together";
import { unitPeople } from "./suggestion/people";

/** Clocks whose day the deputies of a case wait for. */
const AWAITED: readonly ClockName[] = ["reply", "secondReply", "feedback"];

/** Clocks that the office keeps itself, also those that run on a unit's work. */
const OF_THE_OFFICE: readonly ClockName[] = ["review", "sessionAssign", "reassign", "audit", "publish"];

/** Tells each unit whose day moved, the deputies who wait for a day, and staff of the office's own days. */
export async function calendarNotices(tx: Tx, viewer: Viewer, moved: readonly Recount[]): Promise<Notice[]> {
  if (moved.length === 0) return [];
  const [cases, units, signers] = await allOrNothing([
    casesOf(tx, viewer, moved),
    unitsOf(tx, viewer, moved),
    signersOf(tx, viewer, moved),
  ]);
  return [...groupedByCase(moved)].flatMap(([suggestionId, own]) => {
    const row = cases.get(suggestionId);
    if (!row) return [];
    const deputies = [{ userId: row.leadId }, ...(signers.get(suggestionId) ?? [])];
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

const idsOf = (moved: readonly Recount[]) => [...new Set(moved.map(({ suggestionId }) => suggestionId))];

async function casesOf(tx: Tx, { congressId }: Viewer, moved: readonly Recount[]) {
  const rows = await tx
    .select({
      id: suggestions.id,
      leadId: suggestions.leadId,
      title: suggestions.title,
      series: suggestions.series,
      number: suggestions.number,
    })
    .from(suggestions)
    .where(and(eq(suggestions.congressId, congressId), inArray(suggestions.id, idsOf(moved))));
  return new Map(rows.map((row) => [row.id, row]));
}

async function unitsOf(tx: Tx, { congressId }: Viewer, moved: readonly Recount[]) {
  const ids = [...new Set(moved.flatMap(({ assignmentId }) => assignmentId ?? []))];
  const rows = await tx
    .select({ id: assignments.id, unitId: assignments.unitId })
    .from(assignments)
    .where(and(eq(assignments.congressId, congressId), inArray(assignments.id, ids)));
  return new Map(rows.map(({ id, unitId }) => [id, unitId]));
}

async function signersOf(tx: Tx, { congressId }: Viewer, moved: readonly Recount[]) {
  const rows = await tx
    .select({ suggestionId: cosigners.suggestionId, userId: cosigners.userId })
    .from(cosigners)
    .where(and(eq(cosigners.congressId, congressId), inArray(cosigners.suggestionId, idsOf(moved))));
  return groupedByCase(rows);
}
