import "server-only";
import { and, asc, eq, inArray, isNotNull, notInArray, or, type SQL, sql } from "drizzle-orm";
import { oversees, type Role, type Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { assignments, events, suggestions, units, users } from "../schema";
import { statement } from "../statement";
import { visibleTo } from "./visible";

/** Work inside a unit or the office; a deputy and other units are told of what came of it. */
const INNER = [
  "suggestion.save",
  "suggestion.proposeRefusal",
  "suggestion.dropRefusal",
  "suggestion.proposeReopening",
  "suggestion.refuseReopening",
  "assignment.saveReply",
  "assignment.draft",
  "assignment.redraft",
  "assignment.submitForSignature",
  "assignment.sendBack",
  "assignment.sign",
  "assignment.proposeReturn",
  "assignment.dropReturn",
  "assignment.consentReturn",
  "assignment.refuseReturn",
  "assignment.openReturnWindow",
  "assignment.draftOpinion",
  "assignment.reviseOpinion",
  "assignment.rejectOpinion",
  "assignment.askExtension",
  "assignment.dropExtension",
  "assignment.consentExtension",
  "assignment.refuseExtension",
  "keySuggestion.nominate",
  "keySuggestion.refuse",
  "evaluation.arrange",
  "reply.review",
  "reply.correctReview",
  "award.nominate",
  "publication.decide",
  "publication.amend",
  "publication.answer",
  "publication.inspect",
  "publication.refresh",
] as const;

/** What the office says to units and leaders; a deputy and his delegation are told of the outcome. */
const OFFICIAL = [
  "suggestion.callArbitration",
  "suggestion.instruct",
  "directive.read",
  "directive.answer",
] as const;

// A unit's papers are its own until it has replied, their names too.
const ofUnitPaper = sql`(${inArray(events.name, ["suggestion.attach", "suggestion.detach"])} and ${isNotNull(events.assignmentId)})`;

const NOISE = ["suggestion.save", "assignment.saveReply"] as const;

/** What happened to a case, oldest first, as far as it concerns the viewer. Saves of drafts are left out. */
export const listEvents = statement((db, viewer: Viewer, suggestionId: string) =>
  told(db, viewer, suggestionId),
);

/** The same, narrowed further. */
export function listEventsWhich(db: Reader, viewer: Viewer, suggestionId: string, which: SQL | undefined) {
  return told(db, viewer, suggestionId, which);
}

function told(db: Reader, viewer: Viewer, suggestionId: string, which?: SQL) {
  return db
    .select({
      seq: events.seq,
      at: events.at,
      name: events.name,
      actor: users.name,
      actorRole: events.actorRole,
      unit: units.name,
      unitEn: units.nameEn,
      from: events.fromState,
      to: events.toState,
      note: events.note,
      detail: events.detail,
      assignmentId: events.assignmentId,
    })
    .from(events)
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, events.congressId), eq(suggestions.id, events.suggestionId)),
    )
    .innerJoin(users, eq(users.id, events.actorId))
    .leftJoin(
      assignments,
      and(eq(assignments.congressId, events.congressId), eq(assignments.id, events.assignmentId)),
    )
    .leftJoin(units, and(eq(units.congressId, assignments.congressId), eq(units.id, assignments.unitId)))
    .where(and(eq(events.suggestionId, suggestionId), which, concerning(viewer)))
    .orderBy(asc(events.seq));
}

/** Events on cases that the viewer may see, as far as they concern him; asked beside their case and assignment. */
export const concerning = (viewer: Viewer): SQL =>
  and(
    visibleTo(viewer),
    notInArray(events.name, [...NOISE]),
    or(and(notInArray(events.name, [...INNER]), sql`not ${ofUnitPaper}`), insider(viewer)),
    FILERS.includes(viewer.role) ? notInArray(events.name, [...OFFICIAL]) : undefined,
  ) ?? sql`false`;

const FILERS: readonly Role[] = ["deputy", "delegation_clerk"];

function insider(viewer: Viewer): SQL {
  if (oversees(viewer)) return sql`true`;
  const own = viewer.unitId
    ? or(eq(assignments.unitId, viewer.unitId), eq(events.actorUnitId, viewer.unitId))
    : undefined;
  return own ?? sql`false`;
}
