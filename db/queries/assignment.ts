import "server-only";
import { and, asc, eq, or, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { AssignmentSubject } from "@/domain/assignment/guards";
import { stateOutside } from "@/domain/assignment/states";
import { assignmentWorkflow } from "@/domain/assignment/workflow";
import type { Day } from "@/domain/day";
import { notFound } from "@/domain/refusal";
import { isUuid } from "@/domain/uuid";
import { oversees, type Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import {
  assignments,
  commitments,
  contactRecords,
  extensions,
  replies,
  replyClasses,
  returnRequests,
  suggestions,
  units,
  users,
} from "../schema";
import { statement } from "../statement";
import { type AssignmentRecord, assignmentSubject } from "./assignment-subject";
import type { SuggestionRecord } from "./suggestion-subject";
import { visibleTo } from "./visible";

const ofCase = and(
  eq(suggestions.congressId, assignments.congressId),
  eq(suggestions.id, assignments.suggestionId),
);
const ofAssignment = (table: { congressId: AnyPgColumn; assignmentId: AnyPgColumn }) =>
  and(eq(table.congressId, assignments.congressId), eq(table.assignmentId, assignments.id));

/** The units that have or had a case. Drafted opinions are seen by their own unit until they are sent. */
export async function listAssignments(db: Reader, viewer: Viewer, suggestionId: string) {
  const rows = await work(db, viewer, suggestionId);
  return rows.map(({ assignment, unit, handler }) => {
    const own = assignment.unitId === viewer.unitId;
    const opinion = own || isSent(assignment) ? assignment.opinion : null;
    const state = own || oversees(viewer) ? assignment.state : stateOutside(assignment.state);
    return { ...assignment, state, opinion, unit, handler };
  });
}

const work = statement((db, viewer: Viewer, suggestionId: string) =>
  db
    .select({
      assignment: assignments,
      unit: { name: units.name, nameEn: units.nameEn, kind: units.kind, docPrefix: units.docPrefix },
      handler: users.name,
    })
    .from(assignments)
    .innerJoin(suggestions, ofCase)
    .innerJoin(units, and(eq(units.congressId, assignments.congressId), eq(units.id, assignments.unitId)))
    .leftJoin(users, eq(users.id, assignments.handlerId))
    .where(and(visibleTo(viewer), eq(assignments.suggestionId, suggestionId)))
    .orderBy(asc(assignments.assignedOn), sql`${assignments.kind} = 'co'`, asc(units.name)),
);

// What is written anew after an objection is a draft again, whatever was sent before.
const isSent = ({ state, waived }: AssignmentRecord) =>
  state === "opinion_sent" || state === "opinion_rejected" || (state === "done" && !waived);

/** A unit's part in a case, as the case's page shows it. */
export type AssignmentDetail = Awaited<ReturnType<typeof listAssignments>>[number];

/** One assignment that the viewer may see, with the case it belongs to. */
export async function findAssignment(db: Reader, viewer: Viewer, id: string) {
  if (!isUuid(id)) throw notFound();
  const [row] = await caseOfWork(db, viewer, id);
  if (!row) throw notFound();
  const assignment = (await listAssignments(db, viewer, row.suggestionId)).find((one) => one.id === id);
  if (!assignment) throw notFound();
  return assignment;
}

const caseOfWork = statement((db, viewer: Viewer, id: string) =>
  db
    .select({ suggestionId: assignments.suggestionId })
    .from(assignments)
    .innerJoin(suggestions, ofCase)
    .where(and(visibleTo(viewer), eq(assignments.id, id))),
);

/** What the viewer could do to an assignment now, with the reasons against. */
export async function assignmentOffers(
  db: Reader,
  viewer: Viewer,
  assignment: AssignmentRecord,
  suggestion: SuggestionRecord,
  now: Date,
  assume: Partial<AssignmentSubject> = {},
) {
  const subject = { ...(await assignmentSubject(db, assignment, suggestion, now)), ...assume };
  return { subject, offers: assignmentWorkflow.offers(subject, viewer) };
}

/** Contacts with the deputy, oldest first. */
export const listContacts = statement((db, viewer: Viewer, suggestionId: string) =>
  db
    .select({ record: contactRecords, unit: units.name, unitEn: units.nameEn, recordedBy: users.name })
    .from(contactRecords)
    .innerJoin(assignments, ofAssignment(contactRecords))
    .innerJoin(suggestions, ofCase)
    .innerJoin(units, and(eq(units.congressId, assignments.congressId), eq(units.id, assignments.unitId)))
    .innerJoin(users, eq(users.id, contactRecords.recordedBy))
    .where(and(visibleTo(viewer), eq(contactRecords.suggestionId, suggestionId)))
    .orderBy(asc(contactRecords.heldOn), asc(contactRecords.recordedAt)),
);

/** Replies of all rounds. One that is not issued yet is seen by its own unit only. */
export async function listReplies(db: Reader, viewer: Viewer, suggestionId: string) {
  const [rows, promised] = await Promise.all([
    letters(db, viewer, suggestionId),
    commitmentsOf(db, viewer, suggestionId),
  ]);
  return rows.map((row) => ({
    ...row,
    commitments: promised.filter(({ replyId }) => replyId === row.reply.id),
  }));
}

const letters = statement((db, viewer: Viewer, suggestionId: string) => {
  const own = viewer.unitId ? eq(assignments.unitId, viewer.unitId) : sql`false`;
  return db
    .select({
      reply: replies,
      unit: units.name,
      unitEn: units.nameEn,
      class: replyClasses,
      signer: users.name,
    })
    .from(replies)
    .innerJoin(assignments, ofAssignment(replies))
    .innerJoin(suggestions, ofCase)
    .innerJoin(units, and(eq(units.congressId, assignments.congressId), eq(units.id, assignments.unitId)))
    .leftJoin(
      replyClasses,
      and(eq(replyClasses.congressId, replies.congressId), eq(replyClasses.key, replies.classKey)),
    )
    .leftJoin(users, eq(users.id, replies.signedBy))
    .where(
      and(
        visibleTo(viewer),
        eq(replies.suggestionId, suggestionId),
        or(own, sql`${replies.issuedOn} is not null`),
      ),
    )
    .orderBy(asc(replies.round), asc(replies.issuedOn));
});

const commitmentsOf = statement((db, viewer: Viewer, suggestionId: string) =>
  db
    .select({
      id: commitments.id,
      replyId: commitments.replyId,
      text: commitments.text,
      owner: commitments.owner,
      // A letter says the day that was promised in it, whatever became of it since.
      dueOn: sql<Day | null>`coalesce(${commitments.firstDueOn}, ${commitments.dueOn})`,
    })
    .from(commitments)
    .innerJoin(
      replies,
      and(eq(replies.congressId, commitments.congressId), eq(replies.id, commitments.replyId)),
    )
    .where(and(eq(commitments.congressId, viewer.congressId), eq(replies.suggestionId, suggestionId)))
    .orderBy(asc(commitments.position)),
);

/** Wishes to give a case back: seen by the office that decides, by overseers, and by the unit itself. */
export const listReturnRequests = statement((db, viewer: Viewer, suggestionId: string) =>
  db
    .select({ request: returnRequests, unitId: assignments.unitId, unit: units.name, unitEn: units.nameEn })
    .from(returnRequests)
    .innerJoin(assignments, ofAssignment(returnRequests))
    .innerJoin(suggestions, ofCase)
    .innerJoin(units, and(eq(units.congressId, assignments.congressId), eq(units.id, assignments.unitId)))
    .where(and(visibleTo(viewer), eq(assignments.suggestionId, suggestionId), innerWork(viewer)))
    .orderBy(asc(returnRequests.requestedOn)),
);

/** Wishes for more time. The deputy sees those that were granted: he has to be told (代表法 Art. 51). */
export const listExtensions = statement((db, viewer: Viewer, suggestionId: string) =>
  db
    .select({ extension: extensions, unitId: assignments.unitId, unit: units.name, unitEn: units.nameEn })
    .from(extensions)
    .innerJoin(assignments, ofAssignment(extensions))
    .innerJoin(suggestions, ofCase)
    .innerJoin(units, and(eq(units.congressId, assignments.congressId), eq(units.id, assignments.unitId)))
    .where(
      and(
        visibleTo(viewer),
        eq(assignments.suggestionId, suggestionId),
        or(eq(extensions.state, "granted"), innerWork(viewer)),
      ),
    )
    .orderBy(asc(extensions.proposedOn)),
);

/** What stays between a unit and the office until it is decided. */
function innerWork(viewer: Viewer): SQL {
  if (oversees(viewer)) return sql`true`;
  return viewer.unitId ? eq(assignments.unitId, viewer.unitId) : sql`false`;
}
