import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { CLOCKS, type ClockName } from "@/domain/clock/rules";
import { caseNumber } from "@/domain/suggestion/number";
import type { Viewer } from "@/domain/viewer";
import type { Tx } from "../client";
import type { Notice, Recipient } from "../notify";
import { groupedByCase, type Recount } from "../queries/calendar-recount";
import { assignments, cosigners, suggestions } from "../schema";
import { unitPeople } from "./suggestion/people";

/** Clocks whose day the deputies of a case wait for. */
const AWAITED: readonly ClockName[] = ["reply", "secondReply", "feedback"];

/** Tells the units whose day moved, the deputies who wait for it, and staff of its own days; once for each case. */
export async function calendarNotices(tx: Tx, viewer: Viewer, moved: readonly Recount[]): Promise<Notice[]> {
  if (moved.length === 0) return [];
  const [cases, handlers, signers] = [
    await casesOf(tx, viewer, moved),
    await unitsOf(tx, viewer, moved),
    await signersOf(tx, viewer, moved),
  ];
  const byCase = groupedByCase(moved);
  return [...byCase].flatMap(([suggestionId, own]) => {
    const row = cases.get(suggestionId);
    if (!row) return [];
    const values = { title: row.title, number: caseNumber(row) ?? "", count: own.length };
    const to = own.flatMap((recount) => [
      ...ownersOf(recount, handlers),
      ...(AWAITED.includes(recount.after.clock)
        ? [{ userId: row.leadId }, ...(signers.get(suggestionId) ?? [])]
        : []),
    ]);
    return [{ to, key: "calendar.moved", values, suggestionId }];
  });
}

function ownersOf({ after, assignmentId }: Recount, handlers: ReadonlyMap<string, string>): Recipient[] {
  const unitId = handlers.get(assignmentId ?? "");
  if (unitId && CLOCKS[after.clock].subject === "assignment" && after.clock !== "reassign")
    return unitPeople(unitId);
  return after.clock === "feedback" ? [] : [{ role: "staff" }];
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
