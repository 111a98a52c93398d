import "server-only";
import { and, eq, like, sql } from "drizzle-orm";
import type { CommitmentLine } from "@/domain/commitment/line";
import { commitmentWorkflow } from "@/domain/commitment/workflow";
import { notFound } from "@/domain/refusal";
import { isUuid } from "@/domain/uuid";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { clocks, commitments, events, suggestions } from "../schema";
import { completed, given, selectLines } from "./commitment";
import { commitmentSubject } from "./commitment-subject";
import { listEventsWhich } from "./event";
import { suggestionSubject } from "./suggestion-subject";
import { visibleTo } from "./visible";

/** One commitment that the viewer may see. 404 for anybody else, and for one that is still in a draft. */
export async function findCommitment(
  db: Reader,
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<CommitmentLine> {
  if (!isUuid(id)) throw notFound();
  const found = selectLines(db).where(and(visibleTo(viewer), given, eq(commitments.id, id)));
  const [line] = await completed(db, viewer, found, now);
  if (!line) throw notFound();
  return line;
}

/** What the viewer could do to a commitment now, and until when the deputy may rate it. */
export async function commitmentOffers(db: Reader, viewer: Viewer, line: CommitmentLine, now: Date) {
  const { congressId } = viewer;
  const [[row], [at]] = await Promise.all([
    db
      .select()
      .from(commitments)
      .where(and(eq(commitments.congressId, congressId), eq(commitments.id, line.id))),
    db
      .select()
      .from(suggestions)
      .where(and(eq(suggestions.congressId, congressId), eq(suggestions.id, line.suggestionId))),
  ]);
  if (!row || !at) throw notFound();
  const { raterId } = await suggestionSubject(db, at, now);
  const place = { unitId: line.unitId, raterId, termId: at.termId };
  const [subject, ratingDueOn] = await Promise.all([
    commitmentSubject(db, row, place, now),
    ratingDue(db, congressId, row.ratingClockId),
  ]);
  return {
    subject,
    offers: commitmentWorkflow.offers(subject, viewer),
    ratingDueOn,
  };
}

/** What happened to a commitment, oldest first: as its case's events tell it. */
export const listCommitmentEvents = (db: Reader, viewer: Viewer, { id, suggestionId }: CommitmentLine) =>
  listEventsWhich(
    db,
    viewer,
    suggestionId,
    and(like(events.name, "commitment.%"), sql`${events.detail} ->> 'commitmentId' = ${id}`),
  );

async function ratingDue(db: Reader, congressId: string, clockId: string | null) {
  if (clockId === null) return null;
  const [clock] = await db
    .select({ dueOn: clocks.dueOn })
    .from(clocks)
    .where(and(eq(clocks.congressId, congressId), eq(clocks.id, clockId)));
  return clock?.dueOn ?? null;
}
