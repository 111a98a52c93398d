import "server-only";
import { and, eq, inArray, isNotNull, ne } from "drizzle-orm";
import type { z } from "zod";
import { type Day, dayOf } from "@/domain/day";
import { notFound, Refusal, tooLate } from "@/domain/refusal";
import { correctReviewInput, type reviewInput, reviewsInput } from "@/domain/scoring/input";
import type { DomainEvent } from "../../chain";
import { type Context, command } from "../../command";
import { visibleTo } from "../../queries/visible";
import { assignments, qualityReviews, replies, suggestions } from "../../schema";

/** Staff says how good issued replies are, many at once; each is reviewed once, and all or none are written. */
export const reviewReplies = command({
  permission: "quality.review",
  input: reviewsInput,
  async run(context, { reviews }) {
    const found = await lockReplies(
      context,
      reviews.map(({ replyId }) => replyId),
    );
    const { tx, viewer, now } = context;
    const written = await tx
      .insert(qualityReviews)
      .values(reviews.map((review) => rowOf(viewer, review, dayOf(now))))
      .onConflictDoNothing()
      .returning({ id: qualityReviews.id });
    if (written.length < reviews.length) throw new Refusal("conflict", "scoring.reviewed");
    const [first, ...rest] = reviews.map((review) => eventOf("reply.review", review, found));
    if (!first) throw notFound();
    return { value: { count: reviews.length }, events: [first, ...rest] };
  },
});

/** Staff corrects points it gave; whoever saw other points than those that stand is told. */
export const correctReview = command({
  permission: "quality.review",
  input: correctReviewInput,
  async run(context, { seen, ...review }) {
    const found = await lockReplies(context, [review.replyId]);
    const { tx, viewer, now } = context;
    const changed = await tx
      .update(qualityReviews)
      .set({
        points: review.points,
        note: review.note,
        reviewedBy: viewer.userId,
        reviewedOn: dayOf(now),
      })
      .where(
        and(
          eq(qualityReviews.congressId, viewer.congressId),
          eq(qualityReviews.replyId, review.replyId),
          eq(qualityReviews.points, seen),
        ),
      )
      .returning({ id: qualityReviews.id });
    if (changed.length === 0) throw tooLate();
    return { value: { count: 1 }, events: [eventOf("reply.correctReview", review, found, { before: seen })] };
  },
});

type Review = z.output<typeof reviewInput>;
type Found = { id: string; suggestionId: string; assignmentId: string };

/** The issued replies of main units, each in a case the viewer may see; 404 when one of them is none. */
async function lockReplies({ tx, viewer }: Context, ids: readonly string[]): Promise<Map<string, Found>> {
  const rows = await tx
    .select({ id: replies.id, suggestionId: replies.suggestionId, assignmentId: replies.assignmentId })
    .from(replies)
    .innerJoin(
      assignments,
      and(eq(assignments.congressId, replies.congressId), eq(assignments.id, replies.assignmentId)),
    )
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, replies.congressId), eq(suggestions.id, replies.suggestionId)),
    )
    .where(
      and(
        visibleTo(viewer),
        inArray(replies.id, [...ids]),
        isNotNull(replies.issuedOn),
        ne(assignments.kind, "co"),
      ),
    )
    .for("no key update", { of: replies });
  if (rows.length < ids.length) throw notFound();
  return new Map(rows.map((row) => [row.id, row]));
}

const rowOf = ({ congressId, userId }: Context["viewer"], review: Review, reviewedOn: Day) => ({
  ...review,
  congressId,
  reviewedBy: userId,
  reviewedOn,
});

function eventOf(
  name: string,
  { replyId, points, note }: Review,
  found: Map<string, Found>,
  more: Record<string, unknown> = {},
): DomainEvent {
  const row = found.get(replyId);
  return {
    name,
    suggestionId: row?.suggestionId,
    assignmentId: row?.assignmentId,
    note,
    detail: { replyId, points, ...more },
  };
}
