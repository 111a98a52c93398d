import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { assignInput, bulkAssignInput, handOverInput, returnToOfficeInput } from "@/domain/assignment/input";
import { type Day, dayOf } from "@/domain/day";
import { notFound } from "@/domain/refusal";
import { type Context, command } from "../../command";
import { clocks } from "../../schema";
import {
  assignmentsOf,
  insertAssignments,
  mustBeCreatable,
  mustBeGovernmentSide,
  mustBeLivingUnits,
  type NewAssignment,
} from "../assignment/create";
import { mustFitGroup } from "../group/fit";
import { allOf, listOf, type Weighed } from "./assign";
import { type Case, loadCaseAnd, move, mustHaveSeen } from "./move";
import { noticeOf, signersOf, unitPeople } from "./people";
import { parseSeen } from "./seen-cases";
import { eachAsSeen } from "./several";

/**
 * Staff hands accepted cases to the government office, which dispatches them. That day is their day of assignment
 * (代表法 Art. 51 ¶2). One that has moved on refuses them all.
 */
export const handOver = command({
  permission: "suggestion.review",
  input: handOverInput,
  async run(context, { cases }) {
    const done = await eachAsSeen(
      context,
      parseSeen(cases),
      () => [],
      async (at) => handOverOne(context, at),
    );
    const [first, ...rest] = done.map(({ event }) => event);
    if (!first) throw notFound();
    return {
      value: { count: done.length },
      events: [first, ...rest],
      notices: done.map(({ notice }) => notice),
    };
  },
});

function handOverOne(context: Context, at: Case) {
  const today = dayOf(context.now);
  const patch = {
    assignedOn: at.row.assignedOn ?? today,
    handedOverOn: at.row.handedOverOn ?? today,
  };
  const { event } = move(context, at, "handOver", { patch });
  const to = [{ role: "government_office" as const }, ...signersOf(at)];
  return { event, notice: noticeOf(at, "suggestion.handOver", to) };
}

/** The government office dispatches to departments; their time to reply counts from the day of assignment. */
export const dispatch = command({
  permission: "assignment.dispatch",
  input: assignInput,
  async run(context, input) {
    const list = listOf(input);
    const [at, ...asked] = await loadCaseAnd(context, input.id, (held) => whetherFits(context, held, list));
    mustHaveSeen(at.row, input.version);
    const { rows, ...done } = await dispatchOne(context, at, asked, input, list);
    insertAssignments(context, rows);
    return { value: { id: input.id }, ...done };
  },
});

/** The same for several cases and one lead department; one that has moved on refuses them all. */
export const bulkDispatch = command({
  permission: "assignment.dispatch",
  input: bulkAssignInput,
  async run(context, { cases, leadId, ...weighed }) {
    const seen = parseSeen(cases);
    const list = [{ unitId: leadId, kind: "lead" as const }];
    const done = await eachAsSeen(
      context,
      seen,
      (held) => whetherFits(context, held, list),
      (at, ...asked) => dispatchOne(context, at, asked, weighed, list),
    );
    return { value: { count: seen.length }, ...allOf(context, done) };
  },
});

const whetherFits = (context: Context, held: Pick<Case, "row">, list: readonly NewAssignment[]) =>
  [
    mustBeGovernmentSide(
      context,
      list.map(({ unitId }) => unitId),
    ),
    mustFitGroup(context, held, list),
    handedOverOn(context, held),
    mustBeCreatable(context, held, list),
  ] as const;

async function dispatchOne(
  context: Context,
  at: Case,
  [side, fits, since, creatable]: ReturnType<typeof whetherFits>,
  { wishAnswer, wishNote }: Weighed,
  list: readonly NewAssignment[],
) {
  await side;
  await fits;
  const patch = { wishAnswer, wishNote, viaGovernment: true };
  const detail = { units: list, wishAnswer, wishNote };
  const { event } = await move(context, at, "dispatch", { patch, detail });
  await creatable;
  const { rows, events } = assignmentsOf(context, at, list, { since: await since });
  return {
    rows,
    events: [event, ...events] as const,
    notices: [
      noticeOf(at, "suggestion.assign", [...signersOf(at), { role: "staff" }]),
      ...list.map(({ unitId, kind }) => noticeOf(at, `assignment.${kind}`, unitPeople(unitId))),
    ],
  };
}

/** The government office sends a case back that is not the government's, with the unit it thinks is right. */
export const returnToOffice = command({
  permission: "assignment.dispatch",
  input: returnToOfficeInput,
  async run(context, { id, version, note, proposedUnitId }) {
    const [at, living] = await loadCaseAnd(context, id, () => [
      mustBeLivingUnits(context, proposedUnitId ? [proposedUnitId] : []),
    ]);
    mustHaveSeen(at.row, version);
    await living;
    const { event } = await move(context, at, "returnToOffice", { note, detail: { proposedUnitId } });
    return {
      value: { id },
      events: [event],
      notices: [noticeOf(at, "suggestion.returnToOffice", [{ role: "staff" }])],
    };
  },
});

/** The day from which the office's clock runs: handed over, or given back by the departments. */
async function handedOverOn({ tx, now }: Context, { row }: Pick<Case, "row">): Promise<Day> {
  const [clock] = await tx
    .select({ fromOn: clocks.fromOn })
    .from(clocks)
    .where(
      and(
        eq(clocks.congressId, row.congressId),
        eq(clocks.suggestionId, row.id),
        eq(clocks.clock, "dispatch"),
        isNull(clocks.stoppedOn),
      ),
    );
  return clock?.fromOn ?? dayOf(now);
}
