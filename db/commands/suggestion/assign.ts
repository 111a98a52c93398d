import "server-only";
import type { z } from "zod";
import { assignInput, bulkAssignInput } from "@/domain/assignment/input";
import { dayOf } from "@/domain/day";
import { notFound } from "@/domain/refusal";
import type { DomainEvent } from "../../chain";
import { type Context, command } from "../../command";
import type { Notice } from "../../notify";
import { assignmentsOf, insertAssignments, mustBeCreatable, type NewAssignment } from "../assignment/create";
import { mustFitGroup } from "../group/fit";
import { type Case, loadCaseAnd, move, mustHaveSeen } from "./move";
import { noticeOf, signersOf, unitPeople } from "./people";
import { parseSeen } from "./seen-cases";
import { eachAsSeen, type Locked } from "./several";

/** Hands a case to one lead unit with any co-handling units, or to two and more separately (Henan Arts. 12–13). */
export const assign = command({
  permission: "suggestion.move",
  input: assignInput,
  async run(context, input) {
    const list = listOf(input);
    const [at, ...asked] = await loadCaseAnd(context, input.id, (held) => whetherFits(context, held, list));
    mustHaveSeen(at.row, input.version);
    const { rows, ...done } = await assignOne(context, at, asked, input, list);
    insertAssignments(context, rows);
    return { value: { id: input.id }, ...done };
  },
});

/** Hands several cases to one lead unit; one that has moved on refuses them all, so that nothing is half done. */
export const bulkAssign = command({
  permission: "suggestion.move",
  input: bulkAssignInput,
  async run(context, { cases, leadId, ...weighed }) {
    const seen = parseSeen(cases);
    const done = await assignSeveral(context, seen, () => weighed, [{ unitId: leadId, kind: "lead" }]);
    return { value: { count: seen.length }, ...done };
  },
});

/** How the deputy's wish was weighed. */
export type Weighed = Pick<z.output<typeof assignInput>, "wishAnswer" | "wishNote">;

/** Hands several cases to the same units, all of them or none. */
export async function assignSeveral(
  context: Context,
  seen: readonly { id: string; version: number }[],
  weighedOf: (id: string) => Weighed,
  list: readonly NewAssignment[],
  first?: (rows: Locked) => void,
) {
  const done = await eachAsSeen(
    context,
    seen,
    (held) => whetherFits(context, held, list),
    (at, ...asked) => assignOne(context, at, asked, weighedOf(at.row.id), list),
    first,
  );
  return allOf(context, done);
}

/** What was done to several cases, as one: their new assignments are written together. */
export function allOf(
  context: Context,
  done: readonly {
    events: readonly DomainEvent[];
    notices: readonly Notice[];
    rows: Parameters<typeof insertAssignments>[1];
  }[],
) {
  insertAssignments(
    context,
    done.flatMap(({ rows }) => rows),
  );
  const [first, ...rest] = done.flatMap(({ events }) => events);
  if (!first) throw notFound();
  return { events: [first, ...rest] as const, notices: done.flatMap(({ notices }) => notices) };
}

/** Whether a case may go to these units: a case of a group goes where its group is. */
const whetherFits = (context: Context, held: Pick<Case, "row">, list: readonly NewAssignment[]) =>
  [mustFitGroup(context, held, list), mustBeCreatable(context, held, list)] as const;

async function assignOne(
  context: Context,
  at: Case,
  [fits, creatable]: ReturnType<typeof whetherFits>,
  { wishAnswer, wishNote }: Weighed,
  list: readonly NewAssignment[],
) {
  await fits;
  // A re-assignment keeps the first day of assignment for the statistics.
  const assignedOn = at.row.assignedOn ?? dayOf(context.now);
  const patch = { assignedOn, wishAnswer, wishNote, viaGovernment: false };
  const { event } = await move(context, at, "assign", {
    patch,
    detail: { units: list, wishAnswer, wishNote },
  });
  await creatable;
  const { rows, events } = assignmentsOf(context, at, list);
  return {
    rows,
    events: [event, ...events] as const,
    notices: [
      noticeOf(at, "suggestion.assign", signersOf(at)),
      ...list.map(({ unitId, kind }) => noticeOf(at, `assignment.${kind}`, unitPeople(unitId))),
    ],
  };
}

/** The units of the form, with what each is to do. */
export function listOf({ leadId, coIds, separateIds }: z.output<typeof assignInput>): NewAssignment[] {
  const lead = leadId ? [{ unitId: leadId, kind: "lead" as const }] : [];
  const co = coIds.map((unitId) => ({ unitId, kind: "co" as const }));
  const separate = separateIds.map((unitId) => ({ unitId, kind: "separate" as const }));
  return [...lead, ...co, ...separate];
}
