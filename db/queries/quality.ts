import "server-only";
import { and, asc, eq, inArray, isNotNull, isNull, ne, type SQL, sql } from "drizzle-orm";
import { oversees, type Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { assignments, qualityReviews, replies, replyClasses, suggestions, units, users } from "../schema";
import { statement } from "../statement";
import { type Page, type Parts, pageOf, partsOf } from "./in-parts";
import { visibleTo } from "./visible";

const issued = and(isNotNull(replies.issuedOn), ne(assignments.kind, "co"));

const ON_WORK = and(eq(assignments.congressId, replies.congressId), eq(assignments.id, replies.assignmentId));
const ON_CASE = and(eq(suggestions.congressId, replies.congressId), eq(suggestions.id, replies.suggestionId));
const ON_REVIEW = and(
  eq(qualityReviews.congressId, replies.congressId),
  eq(qualityReviews.replyId, replies.id),
);

const select = (db: Reader) =>
  db
    .select({
      replyId: replies.id,
      suggestionId: suggestions.id,
      series: suggestions.series,
      number: suggestions.number,
      title: suggestions.title,
      unit: { name: units.name, nameEn: units.nameEn },
      round: replies.round,
      issuedOn: replies.issuedOn,
      class: { name: replyClasses.name, nameEn: replyClasses.nameEn },
      classKey: replies.classKey,
      summary: replies.summary,
      points: qualityReviews.points,
      note: qualityReviews.note,
      reviewer: users.name,
      reviewedOn: qualityReviews.reviewedOn,
    })
    .from(replies)
    .innerJoin(assignments, ON_WORK)
    .innerJoin(suggestions, ON_CASE)
    .innerJoin(units, and(eq(units.congressId, assignments.congressId), eq(units.id, assignments.unitId)))
    .leftJoin(
      replyClasses,
      and(eq(replyClasses.congressId, replies.congressId), eq(replyClasses.key, replies.classKey)),
    )
    .leftJoin(qualityReviews, ON_REVIEW)
    .leftJoin(users, eq(users.id, qualityReviews.reviewedBy));

/** A case's issued replies with the reviewer's points, for those who watch over it and for the unit itself. */
export const listQuality = statement((db, viewer: Viewer, suggestionId: string) =>
  select(db)
    .where(and(visibleTo(viewer), issued, eq(replies.suggestionId, suggestionId), insider(viewer)))
    .orderBy(asc(replies.round), asc(units.name)),
);

/** Replies on one page of the desk: each comes with its form. */
export const QUALITY_PAGE = 20;

/** One page of the replies that nobody has reviewed yet, the oldest first. */
export async function listToReview(
  db: Reader,
  viewer: Viewer,
  { page = 1, size = QUALITY_PAGE } = {},
): Promise<Page<ToReview>> {
  return pageOf(await idsInOrder(db, viewer), page, (part) => toReview(db, viewer, part), size);
}

/** The same, all of them, in parts. */
export async function everyToReview(db: Reader, viewer: Viewer): Promise<Parts<ToReview>> {
  return partsOf(await idsInOrder(db, viewer), (part) => toReview(db, viewer, part));
}

const idsInOrder = (db: Reader, viewer: Viewer) =>
  db
    .select({ id: replies.id })
    .from(replies)
    .innerJoin(assignments, ON_WORK)
    .innerJoin(suggestions, ON_CASE)
    .leftJoin(qualityReviews, ON_REVIEW)
    .where(unreviewed(viewer))
    .orderBy(...OLDEST);

async function toReview(db: Reader, viewer: Viewer, part: readonly string[]) {
  const mine = and(visibleTo(viewer), insider(viewer), inArray(replies.id, [...part]));
  return (await select(db).where(mine)).map((row) => ({ ...row, id: row.replyId }));
}

/** A reply that waits for its review. */
export type ToReview = Awaited<ReturnType<typeof toReview>>[number];

const unreviewed = (viewer: Viewer) =>
  and(visibleTo(viewer), issued, isNull(qualityReviews.id), insider(viewer));
const OLDEST = [asc(replies.issuedOn), asc(suggestions.number), asc(replies.id)];

function insider(viewer: Viewer): SQL {
  if (oversees(viewer)) return sql`true`;
  return viewer.unitId ? eq(assignments.unitId, viewer.unitId) : sql`false`;
}
