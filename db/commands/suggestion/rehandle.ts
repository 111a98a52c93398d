import "server-only";
import { notFound } from "@/domain/refusal";
import type { DomainEvent } from "../../chain";
import type { Context } from "../../command";
import type { AssignmentRecord } from "../../queries/assignment-subject";
import { moveWorkBySystem } from "../assignment/move";
import type { HeldCase } from "./move";

/**
 * Puts the named units (none named: all that replied) back to work; each has one month (Henan Art. 22). `work`: all
 * assignments of the case.
 */
export function rehandle(
  context: Context,
  at: HeldCase,
  work: readonly AssignmentRecord[],
  assignmentIds: readonly string[],
): DomainEvent[] {
  const answered = work.filter(({ state }) => state === "issued");
  const named = answered.filter(({ id }) => assignmentIds.length === 0 || assignmentIds.includes(id));
  if (named.length === 0 || (assignmentIds.length > 0 && named.length < assignmentIds.length))
    throw notFound();
  return named.map((row) => moveWorkBySystem(context, { row, case: at }, "rehandle").event);
}
