import "server-only";
import { and, asc, count, eq, isNotNull, isNull, ne, type SQL, sql } from "drizzle-orm";
import { oversees, type Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { assignments, qualityReviews, replies, replyClasses, suggestions, units, users } from "../schema";
import { visibleTo } from "./visible";

const issued = and(isNotNull(replies.issuedOn), ne(assignments.kind, "co"));

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
    .innerJoin(
      assignments,
      and(eq(assignments.congressId, replies.congressId), eq(assignments.id, replies.assignmentId)),
    )
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, replies.congressId), eq(suggestions.id, replies.suggestionId)),
    )
    .innerJoin(units, and(eq(units.congressId, assignments.congressId), eq(units.id, assignments.unitId)))
    .leftJoin(
      replyClasses,
      and(eq(replyClasses.congressId, replies.congressId), eq(replyClasses.key, replies.classKey)),
    )
    .leftJoin(
      qualityReviews,
      and(eq(qualityReviews.congressId, replies.congressId), eq(qualityReviews.replyId, replies.id)),
    )
    .leftJoin(users, eq(users.id, qualityReviews.reviewedBy));

/** A case's issued replies with the reviewer's points, for those who watch over it and for the unit itself. */
export function listQuality(db: Reader, viewer: Viewer, suggestionId: string) {
  return select(db)
    .where(and(visibleTo(viewer), issued, eq(replies.suggestionId, suggestionId), insider(viewer)))
    .orderBy(asc(replies.round), asc(units.name));
}

/** Replies that nobody has reviewed yet, the oldest first: a page of them and how many there are. */
export async function listToReview(db: Reader, viewer: Viewer, size = 30) {
  const where = and(visibleTo(viewer), issued, isNull(qualityReviews.id), insider(viewer));
  const [rows, [all]] = await Promise.all([
    select(db).where(where).orderBy(asc(replies.issuedOn), asc(suggestions.number)).limit(size),
    db
      .select({ total: count() })
      .from(replies)
      .innerJoin(
        assignments,
        and(eq(assignments.congressId, replies.congressId), eq(assignments.id, replies.assignmentId)),
      )
      .innerJoin(
        suggestions,
        and(eq(suggestions.congressId, replies.congressId), eq(suggestions.id, replies.suggestionId)),
      )
      .leftJoin(
        qualityReviews,
        and(eq(qualityReviews.congressId, replies.congressId), eq(qualityReviews.replyId, replies.id)),
      )
      .where(where),
  ]);
  return { rows, total: all?.total ?? 0 };
}

function insider(viewer: Viewer): SQL {
  if (oversees(viewer)) return sql`true`;
  return viewer.unitId ? eq(assignments.unitId, viewer.unitId) : sql`false`;
}
