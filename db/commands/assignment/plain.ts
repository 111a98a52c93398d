import "server-only";
import type { z } from "zod";
import { moveAssignmentInput } from "@/domain/assignment/input";
import { ASSIGNMENT_TRANSITIONS, type AssignmentTransitionName } from "@/domain/assignment/workflow";
import { Refusal } from "@/domain/refusal";
import { type Context, command } from "../../command";
import type { Recipient } from "../../notify";
import { noticeOf, unitPeople } from "../suggestion/people";
import { loadWork, moveWork, type Work, type WorkOptions } from "./move";

/** Moves that need no more than a reason, and what each changes besides the state. */
const PLAIN = {
  receive: ({ viewer }) => ({ handlerId: viewer.userId }),
  start: ({ viewer }) => ({ handlerId: viewer.userId }),
  draft: () => ({}),
  redraft: () => ({}),
  submitForSignature: () => ({}),
  sendBack: () => ({}),
  openReturnWindow: () => ({ returnWindowOpened: true }),
  reviseOpinion: () => ({}),
  waive: () => ({ waived: true }),
} as const satisfies Partial<Record<AssignmentTransitionName, (context: Context) => WorkOptions["patch"]>>;

type PlainMove = keyof typeof PLAIN;

const PLAIN_MOVES = Object.keys(PLAIN) as [PlainMove, ...PlainMove[]];

const plainInput = moveAssignmentInput.extend({
  transition: moveAssignmentInput.shape.transition.extract(PLAIN_MOVES),
});

/** Moves an assignment where a word is all it takes. The second click finds the step closed and is told so. */
export const moveAssignment = command({
  permission: "assignment.move",
  input: plainInput,
  async run(context, { id, version, transition, note }: z.output<typeof plainInput>) {
    const work = await loadWork(context, id, version);
    if (needsNote(transition) && note === "") throw new Refusal("conflict", "general.reasonMissing");
    const patch = PLAIN[transition](context);
    const { event } = await moveWork(context, work, transition, { patch, note: note || undefined });
    return {
      value: { id, suggestionId: work.row.suggestionId },
      events: [event],
      notices: notices(work, transition),
    };
  },
});

const needsNote = (name: PlainMove) => "note" in ASSIGNMENT_TRANSITIONS[name];

function notices(work: Work, transition: PlainMove) {
  const { unitId } = work.row;
  const TOLD: Partial<Record<PlainMove, readonly Recipient[]>> = {
    submitForSignature: [{ role: "unit_head", unitId }],
    sendBack: [{ role: "unit_handler", unitId }],
    openReturnWindow: unitPeople(unitId),
    waive: unitPeople(unitId),
  };
  const to = TOLD[transition];
  return to ? [noticeOf(work.case, `assignment.${transition}`, to)] : [];
}
