import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { settingsSchema } from "@/domain/settings";
import type { Reader } from "../client";
import { arbitrations, assignments, congresses, returnRequests, suggestions } from "../schema";
import { statement } from "../statement";

const ofCase = and(
  eq(arbitrations.congressId, suggestions.congressId),
  eq(arbitrations.suggestionId, suggestions.id),
);

/** A leader was asked who handles this row of `suggestions`, and has not decided. */
export const arbitrationOpen: SQL<boolean> = sql<boolean>`exists (select 1 from ${arbitrations}
  where ${and(ofCase, eq(arbitrations.state, "open"))})`;

const calledBy = sql<string | null>`(select ${arbitrations.calledBy} from ${arbitrations}
  where ${and(ofCase, eq(arbitrations.state, "open"))})`;

const decided = sql`exists (select 1 from ${arbitrations} where ${and(ofCase, eq(arbitrations.state, "decided"))})`;

const returns = sql`(select count(*) from ${returnRequests} join ${assignments} on ${and(
  eq(assignments.congressId, returnRequests.congressId),
  eq(assignments.id, returnRequests.assignmentId),
)} where ${and(
  eq(assignments.congressId, suggestions.congressId),
  eq(assignments.suggestionId, suggestions.id),
  eq(assignments.kind, "lead"),
  eq(returnRequests.state, "accepted"),
)})`;

const allowed = sql`coalesce((select (${congresses.settings} ->> 'returnsBeforeArbitration')::int from ${congresses}
  where ${eq(congresses.id, suggestions.congressId)}), ${settingsSchema.parse({}).returnsBeforeArbitration})`;

/** Leading units gave this row of `suggestions` back so often that a leader has to decide, and none has. */
export const disputed: SQL<boolean> = sql<boolean>`(${returns} >= ${allowed} and not ${decided})`;

/** Whether units dispute who handles a case, and whether a leader was asked; `returns`: how often it was given back. */
export async function disputeOf(db: Reader, row: { congressId: string; id: string }) {
  const [found] = await disputes(db, row.congressId, row.id);
  return (
    found ?? { disputed: false, arbitrationOpen: false, arbitrationCalledBy: null, returns: 0, allowed: 0 }
  );
}

const disputes = statement((db, congressId: string, id: string) =>
  db
    .select({
      disputed: sql<boolean>`(${disputed})`,
      arbitrationOpen: sql<boolean>`(${arbitrationOpen})`,
      arbitrationCalledBy: calledBy,
      returns: sql<number>`(${returns})::int`,
      allowed: sql<number>`(${allowed})::int`,
    })
    .from(suggestions)
    .where(and(eq(suggestions.congressId, congressId), eq(suggestions.id, id))),
);
