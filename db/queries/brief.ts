import "server-only";
import { and, asc, eq, inArray, isNotNull, lt, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { BriefKind } from "@/domain/brief/kinds";
import { type Day, dayOf, daysBetween } from "@/domain/day";
import type { Named } from "@/domain/local-name";
import type { Viewer } from "@/domain/viewer";
import { atOnce, type Reader } from "../client";
import {
  arbitrations,
  assignments,
  clocks,
  commitments,
  events,
  keySuggestions,
  replies,
  suggestions,
  units,
  users,
} from "../schema";
import { visibleTo } from "./visible";
import { everyWarning, type Warning } from "./warning";

/** A case that waits for a leader: what it is, whose, since or by which day, and one word more for its kind. */
export type BriefRow = {
  kind: BriefKind;
  /** The case. */
  id: string;
  /** What is decided: the commitment, or the case itself. */
  row: string;
  series: string | null;
  number: number | null;
  title: string;
  units: readonly Named[];
  /** A number for its sentence: days late, days since, or percent of past cases that were late. */
  count: number;
  /** A state or a quoted word for its sentence. */
  word: string;
};

/** Everything that needs a decision now, kind by kind, as far as the viewer may see the cases. */
export async function readBrief(db: Reader, viewer: Viewer, now: Date): Promise<BriefRow[]> {
  const today = dayOf(now);
  const together = atOnce(db);
  const found = await Promise.all([
    openArbitrations(together, viewer, today),
    reopenings(together, viewer),
    unanswered(together, viewer, today),
    overdueCommitments(together, viewer, today),
    waitingKeys(together, viewer, today),
    likelyLate(db, viewer, now),
  ]);
  return found.flat();
}

// Without a join Drizzle leaves the table's name out, and a subquery would take its own columns for the case's.
const OF_CASE = {
  id: suggestions.id,
  series: suggestions.series,
  number: suggestions.number,
  title: suggestions.title,
  units: sql<
    Named[]
  >`(select coalesce(jsonb_agg(jsonb_build_object('name', ${units.name}, 'nameEn', ${units.nameEn}) order by ${units.name}), '[]')
    from ${assignments} join ${units} on ${units.congressId} = ${assignments.congressId} and ${units.id} = ${assignments.unitId}
    where ${assignments.congressId} = ${suggestions.congressId} and ${assignments.suggestionId} = ${suggestions.id}
      and ${assignments.kind} <> 'co' and ${assignments.state} not in ('returned', 'cancelled'))`,
};

const ofCase = (table: { congressId: AnyPgColumn; suggestionId: AnyPgColumn }) =>
  and(eq(suggestions.congressId, table.congressId), eq(suggestions.id, table.suggestionId));

async function openArbitrations(db: Reader, viewer: Viewer, today: Day): Promise<BriefRow[]> {
  const rows = await db
    .select({ ...OF_CASE, since: arbitrations.calledOn, word: arbitrations.question })
    .from(arbitrations)
    .innerJoin(suggestions, ofCase(arbitrations))
    .where(and(visibleTo(viewer), eq(arbitrations.state, "open")))
    .orderBy(asc(arbitrations.calledOn));
  return rows.map(({ since, ...row }) => ({
    ...row,
    kind: "arbitration",
    row: row.id,
    count: daysBetween(since, today),
  }));
}

async function reopenings(db: Reader, viewer: Viewer): Promise<BriefRow[]> {
  const rows = await db
    .select({ ...OF_CASE, word: sql<string>`coalesce(${suggestions.reopenReason}, '')` })
    .from(suggestions)
    .innerJoin(users, eq(users.id, suggestions.leadId))
    .where(and(visibleTo(viewer), eq(suggestions.state, "closed"), isNotNull(suggestions.reopenProposedBy)))
    .orderBy(asc(suggestions.series), asc(suggestions.number));
  return rows.map((row) => ({ ...row, kind: "reopening", row: row.id, count: 0 }));
}

const lastUrge = sql`(select max(${events.seq}) from ${events} where ${events.congressId} = ${suggestions.congressId}
  and ${events.suggestionId} = ${suggestions.id} and ${events.name} = 'suggestion.urge')`;

// Any act of a unit's people on the case is an answer, reading the urging is not.
const answered = sql`exists (select 1 from ${events} where ${events.congressId} = ${suggestions.congressId}
  and ${events.suggestionId} = ${suggestions.id} and ${events.seq} > ${lastUrge}
  and ${events.actorRole} in ('unit_handler', 'unit_head') and ${events.name} like 'assignment.%')`;

const dueOn: SQL<Day> = sql<Day>`(select min(${clocks.dueOn}) from ${clocks} where ${clocks.congressId} = ${suggestions.congressId}
  and ${clocks.suggestionId} = ${suggestions.id} and ${clocks.clock} in ('reply', 'secondReply') and ${clocks.stoppedOn} is null)`;

async function unanswered(db: Reader, viewer: Viewer, today: Day): Promise<BriefRow[]> {
  const rows = await db
    .select({ ...OF_CASE, dueOn })
    .from(suggestions)
    .innerJoin(users, eq(users.id, suggestions.leadId))
    .where(
      and(
        visibleTo(viewer),
        inArray(suggestions.state, ["assigned", "rehandling"]),
        sql`${dueOn} < ${today}::date and ${lastUrge} is not null and not ${answered}`,
      ),
    )
    .orderBy(asc(dueOn));
  return rows.map(({ dueOn: day, ...row }) => ({
    ...row,
    kind: "unanswered",
    row: row.id,
    count: daysBetween(day, today),
    word: "",
  }));
}

async function overdueCommitments(db: Reader, viewer: Viewer, today: Day): Promise<BriefRow[]> {
  const rows = await db
    .select({ ...OF_CASE, row: commitments.id, word: commitments.text, dueOn: commitments.dueOn })
    .from(commitments)
    .innerJoin(
      replies,
      and(eq(replies.congressId, commitments.congressId), eq(replies.id, commitments.replyId)),
    )
    .innerJoin(suggestions, ofCase(replies))
    .where(and(visibleTo(viewer), eq(commitments.state, "open"), lt(commitments.dueOn, today)))
    .orderBy(asc(commitments.dueOn));
  return rows.map(({ dueOn: day, ...row }) => ({
    ...row,
    kind: "commitment",
    count: day === null ? 0 : daysBetween(day, today),
  }));
}

// Nominated and not decided, decided and without a plan, reported and not voted on.
async function waitingKeys(db: Reader, viewer: Viewer, today: Day): Promise<BriefRow[]> {
  const since = sql<Day>`coalesce(${keySuggestions.reportedOn}, ${keySuggestions.decidedOn}, ${keySuggestions.nominatedOn})`;
  const rows = await db
    .select({ ...OF_CASE, word: keySuggestions.state, since })
    .from(keySuggestions)
    .innerJoin(suggestions, ofCase(keySuggestions))
    .where(and(visibleTo(viewer), inArray(keySuggestions.state, ["nominated", "decided", "reported"])))
    .orderBy(asc(since));
  return rows.map(({ since: day, ...row }) => ({
    ...row,
    kind: "keySuggestion",
    row: row.id,
    count: daysBetween(day, today),
  }));
}

async function likelyLate(db: Reader, viewer: Viewer, now: Date): Promise<BriefRow[]> {
  const likely: BriefRow[] = [];
  for await (const row of (await everyWarning(db, viewer, now, { risk: "high" })).rows())
    likely.push(likelyOf(row));
  return likely;
}

const likelyOf = ({ suggestionId, series, number, title, unit, forecast }: Warning): BriefRow => ({
  kind: "likelyLate",
  id: suggestionId,
  row: suggestionId,
  series,
  number,
  title,
  units: [unit],
  count: Math.round((forecast.share ?? 0) * 100),
  word: forecast.sticks ?? "",
});
