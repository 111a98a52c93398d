import "server-only";
import { and, asc, eq, gte, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import type { Day } from "@/domain/day";
import { endOf } from "@/domain/history/as-of";
import { owes } from "@/domain/history/facts";
import type { Standing } from "@/domain/history/standing";
import type { ClassMeaning } from "@/domain/reply/dictionary";
import type { Reader } from "../client";
import { events, replies, replyClasses, suggestions } from "../schema";

/** The classes of the replies that went out, by assignment and round. */
export type Classes = ReadonlyMap<string, { meaning: ClassMeaning; position: number }>;

/**
 * A reply that went out keeps its class, and a class with replies keeps its meaning
 * (db/commands/organisation-reply-class.ts). Its place in the order is that of the day.
 */
export async function classesThen(db: Reader, congressId: string, rows: SQL, day: Day): Promise<Classes> {
  const [found, earlier] = await Promise.all([
    issuedClasses(db, congressId, rows),
    earlierPositions(db, congressId, day),
  ]);
  return new Map(
    found.map(({ assignmentId, round, key, meaning, position }) => [
      keyOf(assignmentId, round),
      { meaning, position: earlier.get(key) ?? position },
    ]),
  );
}

/** That of the newest reply of each unit that owed one; of several the least favourable. */
export function meaningOf({ works, replies: sent }: Standing, classes: Classes): ClassMeaning | null {
  const newest = new Map(sent.map(({ assignmentId, round }) => [assignmentId, round]));
  const counted = [...newest].flatMap(([id, round]) => {
    const work = works[id];
    return work && owes(work) ? (classes.get(keyOf(id, round)) ?? []) : [];
  });
  return counted.toSorted((a, b) => b.position - a.position)[0]?.meaning ?? null;
}

const keyOf = (assignmentId: string, round: number) => `${assignmentId} ${round}`;

function issuedClasses(db: Reader, congressId: string, rows: SQL) {
  return db
    .select({
      assignmentId: replies.assignmentId,
      round: replies.round,
      key: replyClasses.key,
      meaning: replyClasses.countsAs,
      position: replyClasses.position,
    })
    .from(replies)
    .innerJoin(
      replyClasses,
      and(eq(replyClasses.congressId, replies.congressId), eq(replyClasses.key, replies.classKey)),
    )
    .where(
      and(
        eq(replies.congressId, congressId),
        isNotNull(replies.issuedOn),
        inArray(replies.suggestionId, sql`(select ${suggestions.id} from ${suggestions} where ${rows})`),
      ),
    );
}

/** Where classes stood whose place was changed after the day: what the first change since found. */
async function earlierPositions(db: Reader, congressId: string, day: Day): Promise<Map<string, number>> {
  const changes = await db
    .select({
      key: sql<string>`${events.detail}->>'id'`,
      position: sql<number | null>`(${events.detail}->'before'->>'position')::int`,
    })
    .from(events)
    .where(
      and(
        eq(events.congressId, congressId),
        eq(events.name, "reply_class.change"),
        gte(events.at, endOf(day)),
      ),
    )
    .orderBy(asc(events.seq));
  const positions = new Map<string, number>();
  for (const { key, position } of changes)
    if (position !== null && !positions.has(key)) positions.set(key, position);
  return positions;
}
