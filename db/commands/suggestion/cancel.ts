import "server-only";
import type { AssignmentState } from "@/domain/assignment/states";
import { ASSIGNMENT_TRANSITIONS } from "@/domain/assignment/workflow";
import type { DomainEvent } from "../../chain";
import type { Context } from "../../command";
import type { AssignmentRecord } from "../../queries/assignment-subject";
import { moveWorkBySystem } from "../assignment/move";
import type { HeldCase } from "./move";

/** Takes the case from every unit that has not replied yet; what was issued stays issued. */
export function cancelAll(
  context: Context,
  at: HeldCase,
  work: readonly AssignmentRecord[],
  note: string,
): DomainEvent[] {
  return work
    .filter(isOpen)
    .map((row) => moveWorkBySystem(context, { row, case: at }, "cancel", { note }).event);
}

/** Whether a unit still has something to do, which an end of the case takes from it. */
export const isOpen = ({ state }: AssignmentRecord) => OPEN.includes(state);
const OPEN: readonly AssignmentState[] = ASSIGNMENT_TRANSITIONS.cancel.from;
