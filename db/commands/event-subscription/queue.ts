import "server-only";
import { and, asc, eq, gt, gte, inArray, isNull, lte } from "drizzle-orm";
import { minutesLater } from "@/domain/delivery/retry";
import { eventBody, type ToldEvent } from "@/domain/event-subscription/body";
import { KEPT_DAYS } from "@/domain/event-subscription/retry";
import { typesOf } from "@/domain/event-subscription/types";
import { caseNumber } from "@/domain/suggestion/number";
import { SYSTEM_USER_ID, type Viewer } from "@/domain/viewer";
import type { Database, Tx } from "../../client";
import { concerning } from "../../queries/event";
import { assignments, eventPushes, eventSubscriptions, events, suggestions } from "../../schema";
import { isSubscription } from "./row";
import { endOfChain } from "./write";

// No command: nothing happened in the office. `event_pushes` is itself the record of what was sent.

/**
 * Queues what happened since the last look, for every subscription that runs. A cursor on the chain misses nothing:
 * an event's number is given under the lock of the chain's head, so when one number can be seen, all smaller ones
 * are there too. Returns how many pushes it made; what another worker looks after is left to it.
 */
export function queueEvents(database: Database, congressId: string, now: Date, limit = 500): Promise<number> {
  return database.transaction(async (tx) => {
    const running = await tx
      .select()
      .from(eventSubscriptions)
      .where(
        and(
          eq(eventSubscriptions.congressId, congressId),
          isNull(eventSubscriptions.retiredOn),
          isNull(eventSubscriptions.pausedAt),
        ),
      )
      .for("update", { skipLocked: true });
    if (running.length === 0) return 0;
    const end = await endOfChain(tx, { congressId });
    let made = 0;
    for (const subscription of running)
      if (subscription.throughSeq < end) made += await follow(tx, subscription, { end, now, limit });
    return made;
  });
}

type Subscription = typeof eventSubscriptions.$inferSelect;
type Reach = { end: number; now: Date; limit: number };

async function follow(tx: Tx, subscription: Subscription, reach: Reach): Promise<number> {
  const { congressId, id: subscriptionId } = subscription;
  const found = await newsFor(tx, subscription, reach);
  const pushes = found.map(({ seq, ...told }, index) => {
    const id = crypto.randomUUID();
    const number = subscription.lastNumber + index + 1;
    const body = eventBody({ id, congressId }, number, told);
    const times = { nextAt: reach.now, createdAt: reach.now };
    return { congressId, id, subscriptionId, number, seq, type: told.type, body, ...times };
  });
  if (pushes.length > 0) await tx.insert(eventPushes).values(pushes);
  const throughSeq = found.length === reach.limit ? (found.at(-1)?.seq ?? reach.end) : reach.end;
  await tx
    .update(eventSubscriptions)
    .set({ throughSeq, lastNumber: subscription.lastNumber + pushes.length })
    .where(isSubscription(subscription, subscriptionId));
  return pushes.length;
}

type News = ToldEvent & { seq: number };

async function newsFor(tx: Tx, subscription: Subscription, { end, now, limit }: Reach): Promise<News[]> {
  const { congressId, throughSeq, types } = subscription;
  const rows = await tx
    .select({
      seq: events.seq,
      type: events.name,
      at: events.at,
      actorRole: events.actorRole,
      suggestionId: suggestions.id,
      assignmentId: events.assignmentId,
      case: { series: suggestions.series, number: suggestions.number },
    })
    .from(events)
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, events.congressId), eq(suggestions.id, events.suggestionId)),
    )
    .leftJoin(
      assignments,
      and(eq(assignments.congressId, events.congressId), eq(assignments.id, events.assignmentId)),
    )
    .where(
      and(
        eq(events.congressId, congressId),
        gt(events.seq, throughSeq),
        lte(events.seq, end),
        inArray(events.name, typesOf(types)),
        gte(events.at, minutesLater(now, -KEPT_DAYS * 24 * 60)),
        concerning(viewerOf(subscription)),
      ),
    )
    .orderBy(asc(events.seq))
    .limit(limit);
  return rows.map(({ case: row, ...told }) => ({ ...told, number: caseNumber(row) }));
}

/** Whoever looks: nobody in person, but with the role's eyes; what is somebody's own draft stays his. */
const viewerOf = ({ congressId, role, unitId }: Subscription): Viewer => ({
  userId: SYSTEM_USER_ID,
  congressId,
  role,
  unitId,
  delegationId: null,
});
