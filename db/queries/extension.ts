import "server-only";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { ExtensionState } from "@/domain/assignment/states";
import { ASSIGNMENT_TRANSITIONS } from "@/domain/assignment/workflow";
import { assignments, extensions, suggestions } from "../schema";

/** A wish for more time stands here and can still be answered: once the reply is signed or out, nobody waits for it. */
export const extensionWaits = (state: Extract<ExtensionState, "proposed" | "consented">) =>
  sql<boolean>`(${and(
    eq(suggestions.round, 1),
    inArray(assignments.state, [...ASSIGNMENT_TRANSITIONS.grantExtension.from]),
    asked(state),
  )})`;

const asked = (state: ExtensionState): SQL =>
  sql`exists (select 1 from ${extensions} where ${and(
    eq(extensions.congressId, assignments.congressId),
    eq(extensions.assignmentId, assignments.id),
    eq(extensions.state, state),
  )})`;
