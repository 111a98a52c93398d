import "server-only";
import { and, asc, eq, lt, notInArray, or, type SQL, sql } from "drizzle-orm";
import { type Day, dayOf } from "@/domain/day";
import { endOf } from "@/domain/history/as-of";
import type { PastEvent } from "@/domain/history/event";
import { isFiled, type PastCase } from "@/domain/history/facts";
import { standingAfter } from "@/domain/history/fold";
import type { Past } from "@/domain/history/rows";
import type { Standing } from "@/domain/history/standing";
import type { Viewer } from "@/domain/viewer";
import { timekeeping } from "../calendar";
import type { Reader } from "../client";
import { cosigners, events, suggestions } from "../schema";
import { classesThen, meaningOf } from "./history-classes";

/**
 * The cases of `rows` (a condition on `suggestions`) as they stood at the end of a day, by their events: a
 * handful of queries, however many cases there are. What had not begun by then is left out.
 */
export async function casesAsOf(db: Reader, viewer: Viewer, rows: SQL, day: Day): Promise<Past> {
  const { congressId } = viewer;
  const [found, happened, classes, sources] = await Promise.all([
    fixedParts(db, rows, day),
    eventsUpTo(db, congressId, rows, day),
    classesThen(db, congressId, rows, day),
    timekeeping(db, congressId),
  ]);
  const standings = new Map([...happened].map(([id, told]) => [id, standingAfter(told)]));
  const cases = found.flatMap(({ id, ...fixed }): PastCase[] => {
    const standing = standings.get(id);
    if (!standing || standing.state === null) return [];
    const classMeaning = meaningOf(standing, classes);
    return [{ ...standing, ...fixed, id, classMeaning, represented: isRepresented(id, standing, standings) }];
  });
  return { day, cases, sources };
}

/** The day of the congress's first event; null when nothing has happened. */
export async function firstDay(db: Reader, { congressId }: Viewer): Promise<Day | null> {
  const [first] = await db
    .select({ at: events.at })
    .from(events)
    .where(eq(events.congressId, congressId))
    .orderBy(asc(events.seq))
    .limit(1);
  return first ? dayOf(first.at) : null;
}

// Once a case is accepted its period and its signers are what they are; before, nothing of it is counted.
function fixedParts(db: Reader, rows: SQL, day: Day) {
  const signers = sql<number>`(select count(*)::int from ${cosigners} where ${cosigners.congressId} = ${suggestions.congressId}
    and ${cosigners.suggestionId} = ${suggestions.id} and ${cosigners.confirmedAt} < ${endOf(day).toISOString()}::timestamptz)`;
  return db
    .select({
      id: suggestions.id,
      period: suggestions.period,
      delegationId: suggestions.delegationId,
      sessionId: suggestions.sessionId,
      origin: suggestions.origin,
      formation: suggestions.formation,
      repeatedYears: suggestions.repeatedYears,
      contactTold: suggestions.contactTold,
      signers,
    })
    .from(suggestions)
    .where(rows);
}

/** Drafts are saved often and tell nothing that is counted. */
const NOISE = ["assignment.saveReply", "suggestion.attach", "suggestion.detach"];

/** What happened by the end of a day to these cases and to those that shared a group with them, case by case. */
async function eventsUpTo(db: Reader, congressId: string, rows: SQL, day: Day) {
  const asked = sql`(select ${suggestions.id} from ${suggestions} where ${rows})`;
  const shared = sql`(select ${events.detail}->>'groupId' from ${events} where ${events.congressId} = ${congressId}
    and ${events.name} in ('group.merge', 'group.add') and ${events.suggestionId} in ${asked})`;
  const companions = sql`(select ${events.suggestionId} from ${events} where ${events.congressId} = ${congressId}
    and ${events.name} in ('group.merge', 'group.add') and ${events.detail}->>'groupId' in ${shared})`;
  const found = await db
    .select({
      suggestionId: sql<string>`${events.suggestionId}`,
      on: sql<Day>`(${events.at} at time zone 'Asia/Shanghai')::date::text`,
      seq: events.seq,
      actorId: events.actorId,
      name: events.name,
      assignmentId: events.assignmentId,
      to: events.toState,
      detail: events.detail,
      clocks: events.clocks,
    })
    .from(events)
    .where(
      and(
        eq(events.congressId, congressId),
        or(sql`${events.suggestionId} in ${asked}`, sql`${events.suggestionId} in ${companions}`),
        lt(events.at, endOf(day)),
        notInArray(events.name, NOISE),
      ),
    )
    .orderBy(asc(events.seq));
  const told = new Map<string, PastEvent[]>();
  for (const { suggestionId, ...event } of found) {
    const before = told.get(suggestionId);
    if (before) before.push(event);
    else told.set(suggestionId, [event]);
  }
  return told;
}

/** Cases handled together count once: their main case, or the first that is left when that one was withdrawn. */
function isRepresented(id: string, { group }: Standing, all: ReadonlyMap<string, Standing>): boolean {
  if (group === null || group.mainId === id) return false;
  return [...all].some(
    ([other, standing]) =>
      other !== id &&
      standing.group?.id === group.id &&
      isFiled(standing) &&
      (other === group.mainId || other < id),
  );
}
