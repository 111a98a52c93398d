import "server-only";
import { and, asc, count, desc, eq } from "drizzle-orm";
import type { PushFilter } from "@/domain/event-subscription/filter";
import type { PushState } from "@/domain/event-subscription/states";
import { can } from "@/domain/permissions";
import { notFound } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { eventPushes, eventPushTries, eventSubscriptions } from "../schema";

export const PAGE_SIZE = 30;

/** How many pushes of a subscription stand in each state. */
export async function countPushes(
  db: Reader,
  viewer: Viewer,
  subscriptionId: string,
): Promise<Map<PushState, number>> {
  if (!can(viewer, "eventSubscription.write")) return new Map();
  const rows = await db
    .select({ state: eventPushes.state, count: count() })
    .from(eventPushes)
    .where(isOf(viewer, subscriptionId))
    .groupBy(eventPushes.state);
  return new Map(rows.map((row) => [row.state, row.count]));
}

/** The log of a subscription (null: of all), the newest first; one more than a page, to know whether there are more. */
export async function listPushes(
  db: Reader,
  viewer: Viewer,
  subscriptionId: string | null,
  { state, page }: PushFilter,
  size = PAGE_SIZE + 1,
) {
  if (!can(viewer, "eventSubscription.write")) return [];
  const rows = await db
    .select({
      id: eventPushes.id,
      subscriptionId: eventPushes.subscriptionId,
      number: eventPushes.number,
      type: eventPushes.type,
      body: eventPushes.body,
      state: eventPushes.state,
      attempts: eventPushes.attempts,
      nextAt: eventPushes.nextAt,
      createdAt: eventPushes.createdAt,
      settledAt: eventPushes.settledAt,
      status: eventPushes.status,
      error: eventPushes.error,
    })
    .from(eventPushes)
    .where(and(isOf(viewer, subscriptionId), state && eq(eventPushes.state, state)))
    .orderBy(desc(eventPushes.createdAt), desc(eventPushes.seq))
    .limit(size)
    .offset((page - 1) * PAGE_SIZE);
  return rows.map(({ body, ...row }) => ({ ...row, caseNumber: caseIn(body) }));
}

/** One push: what was sent, and each try with what came back. */
export async function findPush(db: Reader, viewer: Viewer, id: string) {
  if (!can(viewer, "eventSubscription.write")) throw notFound();
  const [row] = await db
    .select({
      push: eventPushes,
      subscription: {
        id: eventSubscriptions.id,
        name: eventSubscriptions.name,
        pausedAt: eventSubscriptions.pausedAt,
        retiredOn: eventSubscriptions.retiredOn,
      },
    })
    .from(eventPushes)
    .innerJoin(
      eventSubscriptions,
      and(
        eq(eventSubscriptions.congressId, eventPushes.congressId),
        eq(eventSubscriptions.id, eventPushes.subscriptionId),
      ),
    )
    .where(and(eq(eventPushes.congressId, viewer.congressId), eq(eventPushes.id, id)));
  if (!row) throw notFound();
  const { congressId, claimId, seq, subscriptionId, ...push } = row.push;
  return { ...push, subscription: row.subscription, tries: await triesOf(db, viewer, id) };
}

function triesOf(db: Reader, { congressId }: Viewer, pushId: string) {
  return db
    .select({
      id: eventPushTries.id,
      at: eventPushTries.at,
      tookMs: eventPushTries.tookMs,
      status: eventPushTries.status,
      error: eventPushTries.error,
      answer: eventPushTries.answer,
    })
    .from(eventPushTries)
    .where(and(eq(eventPushTries.congressId, congressId), eq(eventPushTries.pushId, pushId)))
    .orderBy(asc(eventPushTries.at));
}

const isOf = ({ congressId }: Viewer, subscriptionId: string | null) =>
  and(
    eq(eventPushes.congressId, congressId),
    subscriptionId === null ? undefined : eq(eventPushes.subscriptionId, subscriptionId),
  );

/** The case that a body names, as people say it. */
function caseIn(body: string): string | null {
  const { subject }: { subject?: { number?: string | null } | null } = JSON.parse(body);
  return subject?.number ?? null;
}
