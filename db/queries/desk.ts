import "server-only";
import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import {
  assignments,
  categories,
  extensions,
  returnRequests,
  suggestions,
  units,
  users,
  wishedUnits,
} from "../schema";
import { disputed } from "./dispute";
import { extensionWaits } from "./extension";
import { visibleTo } from "./visible";

const ofCase = and(
  eq(suggestions.congressId, assignments.congressId),
  eq(suggestions.id, assignments.suggestionId),
);
const ofUnit = and(eq(units.congressId, assignments.congressId), eq(units.id, assignments.unitId));

/** Texts that somebody proposed not to accept; another person decides. */
export function listProposedRefusals(db: Reader, viewer: Viewer) {
  return db
    .select({
      id: suggestions.id,
      title: suggestions.title,
      kind: suggestions.refusalKind,
      by: users.name,
      byId: users.id,
    })
    .from(suggestions)
    .innerJoin(users, eq(users.id, suggestions.refusalProposedBy))
    .where(and(visibleTo(viewer), eq(suggestions.state, "submitted"), isNotNull(suggestions.refusalKind)))
    .orderBy(asc(suggestions.submittedOn));
}

/** Cases that wait for a unit (at staff's or the government office's), with the units their deputies wish for. */
export async function listAssignmentDesk(
  db: Reader,
  viewer: Viewer,
  state: "accepted" | "dispatching" = "accepted",
) {
  const wished = sql<
    string | null
  >`(select string_agg(${units.name}, '、' order by ${units.name}) from ${wishedUnits}
    join ${units} on ${units.congressId} = ${wishedUnits.congressId} and ${units.id} = ${wishedUnits.unitId}
    where ${wishedUnits.congressId} = ${suggestions.congressId} and ${wishedUnits.suggestionId} = ${suggestions.id})`;
  return db
    .select({
      id: suggestions.id,
      version: suggestions.version,
      series: suggestions.series,
      number: suggestions.number,
      title: suggestions.title,
      lead: users.name,
      category: { name: categories.name, nameEn: categories.nameEn },
      acceptedOn: suggestions.acceptedOn,
      wished,
      disputed: sql<boolean>`(${disputed})`,
    })
    .from(suggestions)
    .innerJoin(users, eq(users.id, suggestions.leadId))
    .leftJoin(
      categories,
      and(eq(categories.congressId, suggestions.congressId), eq(categories.id, suggestions.categoryId)),
    )
    .where(and(visibleTo(viewer), eq(suggestions.state, state)))
    .orderBy(asc(suggestions.acceptedOn), asc(suggestions.number));
}

const CASE = {
  suggestionId: suggestions.id,
  title: suggestions.title,
  series: suggestions.series,
  number: suggestions.number,
  assignmentId: assignments.id,
  version: assignments.version,
  kind: assignments.kind,
  assignedOn: assignments.assignedOn,
  unit: { name: units.name, nameEn: units.nameEn, kind: units.kind },
};

/** Units that ask to give a case back, the oldest wish first. */
export function listReturnsToDecide(db: Reader, viewer: Viewer) {
  return db
    .select({
      ...CASE,
      reason: returnRequests.reason,
      proposedUnitId: returnRequests.proposedUnitId,
      requestedOn: returnRequests.requestedOn,
    })
    .from(assignments)
    .innerJoin(suggestions, ofCase)
    .innerJoin(units, ofUnit)
    .innerJoin(
      returnRequests,
      and(
        eq(returnRequests.congressId, assignments.congressId),
        eq(returnRequests.assignmentId, assignments.id),
        eq(returnRequests.state, "requested"),
      ),
    )
    .where(and(visibleTo(viewer), eq(assignments.state, "return_requested")))
    .orderBy(asc(returnRequests.requestedOn));
}

/** Units that ask for more time, what is due first first. */
export function listExtensionsToDecide(db: Reader, viewer: Viewer) {
  return db
    .select({
      ...CASE,
      ground: extensions.ground,
      noteToDeputy: extensions.noteToDeputy,
      proposedOn: extensions.proposedOn,
    })
    .from(assignments)
    .innerJoin(suggestions, ofCase)
    .innerJoin(units, ofUnit)
    .innerJoin(
      extensions,
      and(
        eq(extensions.congressId, assignments.congressId),
        eq(extensions.assignmentId, assignments.id),
        eq(extensions.state, "consented"),
      ),
    )
    .where(and(visibleTo(viewer), extensionWaits("consented")))
    .orderBy(asc(assignments.assignedOn));
}
