import "server-only";
import { and, asc, count, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { PushFilter } from "@/domain/event-subscription/filter";
import type { PushState } from "@/domain/event-subscription/states";
import { can } from "@/domain/permissions";
import { notFound } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { eventPushes, eventPushTries, eventSubscriptions } from "../schema";
import { type Parts, partsOf } from "./in-parts";

export const PAGE_SIZE = 30;

/** How many pushes of a subscription stand in each state. */
export async function countPushes(
  db: Reader,
  viewer: Viewer,
  subscriptionId: string,
): Promise<Map<PushState, number>> {
  const rows = await db
    .select({ state: eventPushes.state, count: count() })
    .from(eventPushes)
    .where(asked(viewer, subscriptionId))
    .groupBy(eventPushes.state);
  return new Map(rows.map((row) => [row.state, row.count]));
}

/** The log of a subscription, the newest first; one more than a page, to know whether there are more. */
export async function listPushes(
  db: Reader,
  viewer: Viewer,
  subscriptionId: string,
  { state, page }: PushFilter,
) {
  const rows = await pushes(db)
    .where(asked(viewer, subscriptionId, state))
    .orderBy(...NEWEST_FIRST)
    .limit(PAGE_SIZE + 1)
    .offset((page - 1) * PAGE_SIZE);
  return rows.map(shown);
}

/** The whole log of a subscription, or of all (null), in parts. */
export async function everyPush(
  db: Reader,
  viewer: Viewer,
  subscriptionId: string | null,
  state: PushState | undefined,
): Promise<Parts<PushRow>> {
  const found = await db
    .select({ id: eventPushes.id })
    .from(eventPushes)
    .where(asked(viewer, subscriptionId, state))
    .orderBy(...NEWEST_FIRST);
  return partsOf(found, async (ids) => {
    const rows = await pushes(db).where(and(asked(viewer, subscriptionId), inArray(eventPushes.id, ids)));
    return rows.map(shown);
  });
}

const NEWEST_FIRST = [desc(eventPushes.createdAt), desc(eventPushes.seq), desc(eventPushes.id)];

/** A push as its log shows it. */
export type PushRow = ReturnType<typeof shown>;

function pushes(db: Reader) {
  return db
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
    .$dynamic();
}

const shown = ({ body, ...row }: Awaited<ReturnType<typeof pushes>>[number]) => ({
  ...row,
  caseNumber: caseIn(body),
});

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

const asked = (viewer: Viewer, subscriptionId: string | null, state?: PushState): SQL =>
  and(
    can(viewer, "eventSubscription.write") ? eq(eventPushes.congressId, viewer.congressId) : sql`false`,
    subscriptionId === null ? undefined : eq(eventPushes.subscriptionId, subscriptionId),
    state && eq(eventPushes.state, state),
  ) ?? sql`false`;

/** The case that a body names, as people say it. */
function caseIn(body: string): string | null {
  const { subject }: { subject?: { number?: string | null } | null } = JSON.parse(body);
  return subject?.number ?? null;
}
