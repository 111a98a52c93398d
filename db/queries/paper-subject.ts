import "server-only";
import { and, desc, eq, exists, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { addWorkingDays } from "@/domain/calendar";
import { dayOf } from "@/domain/day";
import { PAPER_OBJECTION_DAYS } from "@/domain/rating/paper";
import type { State } from "@/domain/suggestion/states";
import { TRANSITIONS } from "@/domain/suggestion/workflow";
import { timekeeping } from "../calendar";
import type { Reader } from "../client";
import { attachments, events, ratings, replies, splits, suggestions } from "../schema";
import { statement } from "../statement";

type SuggestionRecord = typeof suggestions.$inferSelect;

/** What the guards may know of a case's papers (代录), its proposed split and its answer as a letter. */
export async function paperSubject(db: Reader, row: SuggestionRecord, now: Date) {
  const [found] = !ASKED_IN.includes(row.state) ? [] : await papersOf(db, row.congressId, row.id);
  const facts = found ?? { hasScan: false, hasRatingScan: false, splitProposed: false };
  return {
    ...facts,
    points: row.points.length,
    letterAnswered: row.letterAnsweredOn !== null,
    enteredBy: row.enteredBy,
    paperRatingOpen: OBJECTED_IN.includes(row.state) && (await mayObject(db, row, now)),
  };
}

// Scans go with a draft or a rating, a split with a review: no other state asks for them.
const ASKED_IN: readonly State[] = ["draft", "cosigning", "submitted", "replied"];
const OBJECTED_IN: readonly State[] = TRANSITIONS.objectToPaperRating.from;

const scanOf = (which: SQL) =>
  sql`(select 1 from ${attachments} where ${and(
    eq(attachments.congressId, suggestions.congressId),
    eq(attachments.suggestionId, suggestions.id),
    eq(attachments.purpose, "scan"),
    isNull(attachments.removedAt),
    which,
  )})`;

/** A paper rating answers the letters of its round: its scan hangs on one of them. */
const ratedReplies = sql`select ${replies.id} from ${replies} where ${and(
  eq(replies.congressId, suggestions.congressId),
  eq(replies.suggestionId, suggestions.id),
  eq(replies.round, suggestions.round),
  isNotNull(replies.issuedOn),
)}`;

const proposedSplit = sql`(select 1 from ${splits} where ${and(
  eq(splits.congressId, suggestions.congressId),
  eq(splits.suggestionId, suggestions.id),
  eq(splits.state, "proposed"),
)})`;

const papersOf = statement((db, congressId: string, id: string) =>
  db
    .select({
      hasScan: exists(scanOf(sql`${attachments.subjectId} is null`)).mapWith(Boolean),
      hasRatingScan: exists(scanOf(sql`${attachments.subjectId} in (${ratedReplies})`)).mapWith(Boolean),
      splitProposed: exists(proposedSplit).mapWith(Boolean),
    })
    .from(suggestions)
    .where(and(eq(suggestions.congressId, congressId), eq(suggestions.id, id))),
);

/** The newest rating that counts was entered from paper, its time to object runs, and nobody has objected yet. */
async function mayObject(db: Reader, row: SuggestionRecord, now: Date): Promise<boolean> {
  const [[last], [entry], { now: calendar }] = await Promise.all([
    lastRating(db, row.congressId, row.id),
    lastPaper(db, row.congressId, row.id),
    timekeeping(db, row.congressId),
  ]);
  if (!last?.enteredBy) return false;
  if (!entry || entry.name === "suggestion.objectToPaperRating") return false;
  return dayOf(now) <= addWorkingDays(calendar, dayOf(entry.at), PAPER_OBJECTION_DAYS);
}

const lastRating = statement((db, congressId: string, suggestionId: string) =>
  db
    .select({ enteredBy: ratings.enteredBy, round: ratings.round })
    .from(ratings)
    .where(
      and(
        eq(ratings.congressId, congressId),
        eq(ratings.suggestionId, suggestionId),
        eq(ratings.counts, true),
      ),
    )
    .orderBy(desc(ratings.round))
    .limit(1),
);

const lastPaper = statement((db, congressId: string, suggestionId: string) =>
  db
    .select({ name: events.name, at: events.at })
    .from(events)
    .where(
      and(
        eq(events.congressId, congressId),
        eq(events.suggestionId, suggestionId),
        sql`(${events.name} like '%OnPaper' or ${events.name} = 'suggestion.objectToPaperRating')`,
      ),
    )
    .orderBy(desc(events.seq))
    .limit(1),
);
