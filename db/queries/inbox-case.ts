import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { notFound } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { deputies, units } from "../schema";
import {
  type AssignmentDetail,
  assignmentOffers,
  findAssignment,
  listAssignments,
  listContacts,
  listExtensions,
  listReplies,
  listReturnRequests,
} from "./assignment";
import { listClocks } from "./clock";
import { listEvents } from "./event";
import { findSuggestion, listCosigners, listRatings, type SuggestionDetail } from "./suggestion";

/** An assignment of the viewer's own unit; another unit's is not there. */
export async function findOwnWork(db: Reader, viewer: Viewer, id: string): Promise<AssignmentDetail> {
  const work = await findAssignment(db, viewer, id);
  if (viewer.unitId === null || work.unitId !== viewer.unitId) throw notFound();
  return work;
}

/** Everything a unit's pages show of its work on a case, read together. */
export async function loadWork(db: Reader, viewer: Viewer, id: string, now: Date) {
  const work = await findOwnWork(db, viewer, id);
  const { suggestionId } = work;
  const suggestion = await findSuggestion(db, viewer, suggestionId);
  const [{ subject, offers }, others, clocks, events, contacts, rounds, requests, number] = await Promise.all(
    [
      assignmentOffers(db, viewer, work, suggestion, now),
      listOthers(db, viewer, work, suggestion, now),
      listClocks(db, viewer, suggestionId, now),
      listEvents(db, viewer, suggestionId),
      listContacts(db, viewer, suggestionId),
      loadRounds(db, viewer, suggestion),
      loadRequests(db, viewer, work),
      phoneOf(db, suggestion),
    ],
  );
  // His number is for whoever has to talk with him, as long as he has to.
  const phone = offers.some(({ name }) => name === "recordContact") ? number : null;
  const around = { others, clocks, events, contacts, phone };
  return { work, suggestion, subject, offers, ...around, ...rounds, ...requests };
}

async function phoneOf(db: Reader, { congressId, leadId, termId }: SuggestionDetail) {
  const own = and(
    eq(deputies.congressId, congressId),
    eq(deputies.userId, leadId),
    eq(deputies.termId, termId),
  );
  const [mandate] = await db.select({ phone: deputies.phone }).from(deputies).where(own);
  return mandate?.phone || null;
}

/** A unit's work on a case with everything around it. */
export type WorkCase = Awaited<ReturnType<typeof loadWork>>;

/** The other units of the case, with what the viewer could do to each: the lead may object to an opinion. */
async function listOthers(
  db: Reader,
  viewer: Viewer,
  work: AssignmentDetail,
  suggestion: SuggestionDetail,
  now: Date,
) {
  const all = await listAssignments(db, viewer, work.suggestionId);
  const others = all.filter(
    ({ id, state }) => id !== work.id && state !== "returned" && state !== "cancelled",
  );
  return Promise.all(
    others.map(async (other) => {
      const { offers } = await assignmentOffers(db, viewer, other, suggestion, now);
      return { ...other, offers };
    }),
  );
}

/** Another unit's part in the case. */
export type OtherWork = WorkCase["others"][number];

/** Replies and ratings of all rounds, and who signed the suggestion. */
async function loadRounds(db: Reader, viewer: Viewer, { id }: SuggestionDetail) {
  const [replies, ratings, cosigners] = await Promise.all([
    listReplies(db, viewer, id),
    listRatings(db, viewer, id),
    listCosigners(db, viewer, id),
  ]);
  return { replies, ratings, cosigners: cosigners.filter(({ confirmedAt }) => confirmedAt !== null) };
}

/** What the unit asked for: to give the case back, to whom instead, and more time. */
async function loadRequests(db: Reader, viewer: Viewer, { id, suggestionId }: AssignmentDetail) {
  const [asked, extensions] = await Promise.all([
    listReturnRequests(db, viewer, suggestionId),
    listExtensions(db, viewer, suggestionId),
  ]);
  const returns = asked.map(({ request }) => request).filter(({ assignmentId }) => assignmentId === id);
  const proposed = await unitsById(
    db,
    viewer,
    returns.flatMap(({ proposedUnitId }) => proposedUnitId ?? []),
  );
  return {
    returns: returns.map((request) => ({
      ...request,
      proposedUnit: proposed.find((unit) => unit.id === request.proposedUnitId) ?? null,
    })),
    extensions: extensions
      .map(({ extension }) => extension)
      .filter(({ assignmentId }) => assignmentId === id),
  };
}

function unitsById(db: Reader, { congressId }: Viewer, ids: readonly string[]) {
  return db
    .select({ id: units.id, name: units.name, nameEn: units.nameEn })
    .from(units)
    .where(and(eq(units.congressId, congressId), inArray(units.id, [...ids])));
}
