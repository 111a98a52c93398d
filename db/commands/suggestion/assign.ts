import "server-only";
import type { z } from "zod";
import { assignInput, bulkAssignInput } from "@/domain/assignment/input";
import { dayOf } from "@/domain/day";
import { notFound } from "@/domain/refusal";
import { type Context, command } from "../../command";
import { createAllowed, mustBeCreatable, type NewAssignment } from "../assignment/create";
import { mustFitGroup } from "../group/fit";
import { loadCaseAnd, move, mustHaveSeen } from "./move";
import { noticeOf, signersOf, unitPeople } from "./people";
import { parseSeen } from "./seen-cases";

/** Hands a case to one lead unit with any co-handling units, or to two and more separately (Henan Arts. 12–13). */
export const assign = command({
  permission: "suggestion.move",
  input: assignInput,
  async run(context, input) {
    const done = await assignOne(context, input.id, input.version, input, listOf(input));
    return { value: { id: input.id }, ...done };
  },
});

/** Hands several cases to one lead unit; one that has moved on refuses them all, so that nothing is half done. */
export const bulkAssign = command({
  permission: "suggestion.move",
  input: bulkAssignInput,
  async run(context, { cases, leadId, ...weighed }) {
    const seen = parseSeen(cases);
    const done = [];
    for (const { id, version } of seen) {
      done.push(await assignOne(context, id, version, weighed, [{ unitId: leadId, kind: "lead" }]));
    }
    const [first, ...rest] = done.flatMap(({ events }) => events);
    if (!first) throw notFound();
    return {
      value: { count: seen.length },
      events: [first, ...rest],
      notices: done.flatMap(({ notices }) => notices),
    };
  },
});

/** How the deputy's wish was weighed. */
export type Weighed = Pick<z.output<typeof assignInput>, "wishAnswer" | "wishNote">;

/** Hands one case over, as it was seen; a case of a group goes where its group is. */
export async function assignOne(
  context: Context,
  id: string,
  version: number,
  { wishAnswer, wishNote }: Weighed,
  list: readonly NewAssignment[],
) {
  const [at, fits, creatable] = await loadCaseAnd(context, id, (held) => [
    mustFitGroup(context, held, list),
    mustBeCreatable(context, held, list),
  ]);
  mustHaveSeen(at.row, version);
  await fits;
  // A re-assignment keeps the first day of assignment for the statistics.
  const assignedOn = at.row.assignedOn ?? dayOf(context.now);
  const patch = { assignedOn, wishAnswer, wishNote, viaGovernment: false };
  const { event } = await move(context, at, "assign", {
    patch,
    detail: { units: list, wishAnswer, wishNote },
  });
  await creatable;
  const created = createAllowed(context, at, list);
  return {
    events: [event, ...created] as const,
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
