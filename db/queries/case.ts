import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { assignmentWorkflow } from "@/domain/assignment/workflow";
import { notFound } from "@/domain/refusal";
import { isUuid } from "@/domain/uuid";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { units } from "../schema";
import {
  type AssignmentDetail,
  assignmentOffers,
  listAssignments,
  listContacts,
  listExtensions,
  listReplies,
  listReturnRequests,
} from "./assignment";
import { listAttachments } from "./attachment";
import { listClocks } from "./clock";
import { listEvents } from "./event";
import {
  findSuggestion,
  listCosigners,
  listRatings,
  listWishedUnits,
  type SuggestionDetail,
  suggestionOffers,
} from "./suggestion";

/** Everything about a case that the viewer may see, and what he could do to it now. 404 when he may not see it. */
export async function readCase(db: Reader, viewer: Viewer, id: string, now: Date) {
  const { suggestion, assignments, ...story } = await readStory(db, viewer, id, now);
  const [own, ...work] = await Promise.all([
    suggestionOffers(db, viewer, suggestion, now),
    ...assignments.map((assignment) => withOffers(db, viewer, assignment, suggestion, now)),
  ]);
  return { suggestion, ...story, assignments: work, raterId: own.subject.raterId, offers: own.offers };
}

/** What is told of a case, asked all at once: each part is for those only who may see the case. */
async function readStory(db: Reader, viewer: Viewer, id: string, now: Date) {
  // What is asked beside the case must not fail on an address that names none.
  if (!isUuid(id)) throw notFound();
  const [
    suggestion,
    cosigners,
    wishedUnits,
    assignments,
    contacts,
    replies,
    ratings,
    events,
    clocks,
    files,
    requests,
  ] = await Promise.all([
    findSuggestion(db, viewer, id),
    listCosigners(db, viewer, id),
    listWishedUnits(db, viewer, id),
    listAssignments(db, viewer, id),
    listContacts(db, viewer, id),
    listReplies(db, viewer, id),
    listRatings(db, viewer, id),
    listEvents(db, viewer, id),
    listClocks(db, viewer, id, now),
    listAttachments(db, viewer, id),
    listRequests(db, viewer, id),
  ]);
  const text = { suggestion, cosigners, wishedUnits, files };
  return { ...text, assignments, contacts, replies, ratings, ...requests, events, clocks };
}

/** A case as its page shows it. */
export type CaseStory = Awaited<ReturnType<typeof readCase>>;

/** A unit's part in it, with what the viewer could do to that. */
export type CaseWork = CaseStory["assignments"][number];

async function withOffers(
  db: Reader,
  viewer: Viewer,
  assignment: AssignmentDetail,
  suggestion: SuggestionDetail,
  now: Date,
) {
  // Deputies, leaders and overseers have no move in the table of assignments: nothing to ask for.
  const mayMove = ["staff", "government_office"].includes(viewer.role) || assignment.unitId === viewer.unitId;
  // Most parts of a case are over: what nothing begins from need not be read up.
  if (!mayMove || !assignmentWorkflow.begins(assignment.state, viewer.role))
    return { ...assignment, offers: [] };
  const { offers } = await assignmentOffers(db, viewer, assignment, suggestion, now);
  return { ...assignment, offers };
}

/** Wishes to give the case back or for more time, the proposed units by name. */
async function listRequests(db: Reader, viewer: Viewer, id: string) {
  const [returns, extensions] = await Promise.all([
    listReturnRequests(db, viewer, id),
    listExtensions(db, viewer, id),
  ]);
  const proposed = returns.flatMap(({ request }) => request.proposedUnitId ?? []);
  const named = proposed.length === 0 ? [] : await namesOfUnits(db, viewer, proposed);
  const nameOf = (unitId: string | null) => named.find((unit) => unit.id === unitId) ?? null;
  return {
    returns: returns.map((row) => ({ ...row, proposed: nameOf(row.request.proposedUnitId) })),
    extensions,
  };
}

const namesOfUnits = (db: Reader, { congressId }: Viewer, ids: readonly string[]) =>
  db
    .select({ id: units.id, name: units.name, nameEn: units.nameEn })
    .from(units)
    .where(and(eq(units.congressId, congressId), inArray(units.id, [...ids])));
