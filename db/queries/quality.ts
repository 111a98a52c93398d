import "server-only";
import { and, asc, count, eq, inArray, isNotNull, isNull, ne, type SQL, sql } from "drizzle-orm";
import { oversees, type Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { assignments, qualityReviews, replies, replyClasses, suggestions, units, users } from "../schema";
import { statement } from "../statement";
import { type Parts, partsOf } from "./in-parts";
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

/** Replies that nobody has reviewed yet, the oldest first: a page of them and how many there are. */
export async function listToReview(db: Reader, viewer: Viewer, size = 30) {
  const where = unreviewed(viewer);
  const [rows, [all]] = await Promise.all([
    select(db)
      .where(where)
      .orderBy(...OLDEST)
      .limit(size),
    db
      .select({ total: count() })
      .from(replies)
      .innerJoin(assignments, ON_WORK)
      .innerJoin(suggestions, ON_CASE)
      .leftJoin(qualityReviews, ON_REVIEW)
      .where(where),
  ]);
  return { rows, total: all?.total ?? 0 };
}

/** The same, all of them, in parts. */
export async function everyToReview(db: Reader, viewer: Viewer): Promise<Parts<ToReview>> {
  const found = await db
    .select({ id: replies.id })
    .from(replies)
    .innerJoin(assignments, ON_WORK)
    .innerJoin(suggestions, ON_CASE)
    .leftJoin(qualityReviews, ON_REVIEW)
    .where(unreviewed(viewer))
    .orderBy(...OLDEST);
  return partsOf(found, async (part) => {
    const mine = and(visibleTo(viewer), insider(viewer), inArray(replies.id, part));
    return (await select(db).where(mine)).map((row) => ({ ...row, id: row.replyId }));
  });
}

/** A reply that waits for its review. */
export type ToReview = Awaited<ReturnType<typeof listToReview>>["rows"][number] & { id: string };

const unreviewed = (viewer: Viewer) =>
  and(visibleTo(viewer), issued, isNull(qualityReviews.id), insider(viewer));
const OLDEST = [asc(replies.issuedOn), asc(suggestions.number), asc(replies.id)];

function insider(viewer: Viewer): SQL {
  if (oversees(viewer)) return sql`true`;
  return viewer.unitId ? eq(assignments.unitId, viewer.unitId) : sql`false`;
}
