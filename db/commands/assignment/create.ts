import "server-only";
import { and, eq, inArray, isNull, notInArray } from "drizzle-orm";
import { ACTIVE_STATES, type AssignmentKind, type AssignmentState } from "@/domain/assignment/states";
import type { ClockName } from "@/domain/clock/rules";
import { type Day, dayOf } from "@/domain/day";
import { Refusal } from "@/domain/refusal";
import { GOVERNMENT_KINDS, HANDLING_KINDS } from "@/domain/unit";
import type { DomainEvent } from "../../chain";
import { started } from "../../clocks";
import type { Context } from "../../command";
import { later } from "../../later";
import type { AssignmentRecord } from "../../queries/assignment-subject";
import { assignments, units } from "../../schema";
import { allOrNothing } from "../../together";
import type { HeldCase } from "../suggestion/move";

/**
 * What is special about an assignment. `since`: the day of 交办, when the unit hears of it later. `final`: a leader
 * decided, so it cannot be given back.
 */
export type Circumstances = { since?: Day; final?: true };

/** A unit and what it is to do in a case. `replaces`: the returned assignment it takes over. */
export type NewAssignment = { unitId: string; kind: AssignmentKind; replaces?: string };

// What the deputy waits for counts from 交办; what the unit decides about a paper, from the day it has it.
const FROM_TODAY: readonly ClockName[] = ["receipt", "returnRequest"];

const MAIN_CLOCKS = [
  "receipt",
  "returnRequest",
  "firstContact",
  "reply",
] as const satisfies readonly ClockName[];
const CO_CLOCKS = ["receipt", "returnRequest", "coOpinion"] as const satisfies readonly ClockName[];

/** Refuses units that cannot have the case, or have it already. */
export async function mustBeCreatable(
  context: Context,
  at: Pick<HeldCase, "row">,
  list: readonly NewAssignment[],
): Promise<void> {
  const unitIds = list.map(({ unitId }) => unitId);
  await allOrNothing([mustBeLivingUnits(context, unitIds), mustBeNew(context, at, unitIds)]);
}

/**
 * Hands a case over to units of which it is known already that they may have it; each assignment's clocks start on its
 * own day of 交办 (代表法 Art. 51 ¶2).
 */
export function createAllowed(
  context: Context,
  at: HeldCase,
  list: readonly NewAssignment[],
  how: Circumstances = {},
): DomainEvent[] {
  const { rows, events } = assignmentsOf(context, at, list, how);
  insertAssignments(context, rows);
  return events;
}

/** Assignments as they will be, for whoever makes those of several cases at once, and what is said of each. */
export function assignmentsOf(
  { now }: Context,
  at: HeldCase,
  list: readonly NewAssignment[],
  how: Circumstances = {},
) {
  const { congressId, id: suggestionId } = at.row;
  const assignedOn = how.since ?? dayOf(now);
  const rows = list.map(({ unitId, kind, replaces = null }) => {
    const id = crypto.randomUUID();
    return { congressId, id, suggestionId, unitId, kind, state: NEW, assignedOn, replacesId: replaces };
  });
  return { rows, events: rows.map((row) => createdEvent(now, at, row, how)) };
}

/** Writes new assignments. */
export function insertAssignments({ tx }: Context, rows: ReturnType<typeof assignmentsOf>["rows"]): void {
  if (rows.length > 0) later(tx, tx.insert(assignments).values(rows));
}

const NEW = "pending_receipt" as const satisfies AssignmentState;

type NewRow = Pick<AssignmentRecord, "id" | "unitId" | "kind" | "state" | "assignedOn" | "replacesId">;

function createdEvent(now: Date, at: HeldCase, row: NewRow, { final }: Circumstances): DomainEvent {
  const { id, unitId, kind, state, assignedOn, replacesId } = row;
  const today = dayOf(now);
  const earlier = clocksOf(at, replacesId);
  const names: readonly ClockName[] = kind === "co" ? CO_CLOCKS : MAIN_CLOCKS;
  const clocks = names
    .filter((name) => !(final && name === "returnRequest"))
    .map((name) => {
      const from = FROM_TODAY.includes(name) ? today : assignedOn;
      return started(at.times, name, now, from, earlier.get(name));
    });
  const detail = { unitId, kind, replaces: replacesId, by: "system" };
  const suggestionId = at.row.id;
  return { name: "assignment.create", suggestionId, assignmentId: id, from: "", to: state, detail, clocks };
}

/** The clocks of the assignment before, which the new ones replace; they were told and are not forgotten. */
function clocksOf({ running }: HeldCase, assignmentId: string | null) {
  const own = assignmentId === null ? [] : running.filter((clock) => clock.assignmentId === assignmentId);
  return new Map(own.map(({ clock, id }) => [clock, id]));
}

/** Nobody can name a unit of another congress, one that was retired, or a special committee, which handles nothing. */
export async function mustBeLivingUnits({ tx, viewer }: Context, unitIds: readonly string[]) {
  const ids = [...new Set(unitIds)];
  const living = await tx.$count(
    units,
    and(
      eq(units.congressId, viewer.congressId),
      isNull(units.retiredOn),
      inArray(units.kind, HANDLING_KINDS),
      inArray(units.id, ids),
    ),
  );
  if (living < ids.length) throw new Refusal("conflict", "assignment.unknownUnit");
}

/** The government office passes cases to departments of the government only. */
export async function mustBeGovernmentSide({ tx, viewer }: Context, unitIds: readonly string[]) {
  const others = await tx.$count(
    units,
    and(
      eq(units.congressId, viewer.congressId),
      inArray(units.id, [...unitIds]),
      notInArray(units.kind, GOVERNMENT_KINDS),
    ),
  );
  if (others > 0) throw new Refusal("conflict", "assignment.notGovernmentSide");
}

async function mustBeNew({ tx }: Context, at: Pick<HeldCase, "row">, unitIds: readonly string[]) {
  const there = await tx.$count(
    assignments,
    and(
      eq(assignments.congressId, at.row.congressId),
      eq(assignments.suggestionId, at.row.id),
      inArray(assignments.state, ACTIVE_STATES),
      inArray(assignments.unitId, [...unitIds]),
    ),
  );
  if (there > 0) throw new Refusal("conflict", "assignment.unitAlreadyThere");
}
