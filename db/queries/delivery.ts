import "server-only";
import { and, count, desc, eq, gte, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { DeliveryState } from "@/domain/delivery/channels";
import type { DeliveryFilter } from "@/domain/delivery/filter";
import { MANDATORY_KEYS } from "@/domain/delivery/mandatory";
import { can } from "@/domain/permissions";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { deliveries, memberships, notifications, suggestions, units, users, webhooks } from "../schema";
import { englishName } from "./english-name";
import { type Parts, partsOf } from "./in-parts";
import { visibleTo } from "./visible";

export const PAGE_SIZE = 30;

const theirs = (viewer: Viewer): SQL =>
  can(viewer, "delivery.write") ? eq(deliveries.congressId, viewer.congressId) : sql`false`;

/** How many deliveries stand in each state. */
export async function countDeliveries(db: Reader, viewer: Viewer): Promise<Map<DeliveryState, number>> {
  const rows = await db
    .select({ state: deliveries.state, count: count() })
    .from(deliveries)
    .where(theirs(viewer))
    .groupBy(deliveries.state);
  return new Map(rows.map((row) => [row.state, row.count]));
}

/**
 * What left the house or is to leave it, the newest first; one more than a page, to know whether there are more.
 * Without the words: a mail to a deputy may name a draft that staff does not see.
 */
export async function listDeliveries(
  db: Reader,
  viewer: Viewer,
  filter: DeliveryFilter,
  size = PAGE_SIZE + 1,
) {
  const rows = await selectSent(db)
    .where(sentAs(viewer, filter))
    .orderBy(...NEWEST)
    .limit(size)
    .offset((filter.page - 1) * PAGE_SIZE);
  return withSeen(db, viewer, rows);
}

/** The same, all of them, in parts. */
export async function everyDelivery(
  db: Reader,
  viewer: Viewer,
  filter: Pick<DeliveryFilter, "state" | "channel">,
): Promise<Parts<Delivery>> {
  const found = await db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(sentAs(viewer, filter))
    .orderBy(...NEWEST);
  return partsOf(found, async (part) =>
    withSeen(db, viewer, await selectSent(db).where(and(theirs(viewer), inArray(deliveries.id, part)))),
  );
}

/** A delivery, and whether what it tells was opened. */
export type Delivery = Awaited<ReturnType<typeof listDeliveries>>[number];

type Sent = Awaited<ReturnType<typeof selectSent>>[number];

async function withSeen(db: Reader, viewer: Viewer, rows: readonly Sent[]) {
  const read = await readOnes(
    db,
    viewer,
    rows.flatMap(({ notificationIds }) => notificationIds),
  );
  return rows.map(({ notificationIds, ...row }) => ({
    ...row,
    // A robot's group is read by nobody in particular.
    seen:
      row.person === null || notificationIds.length === 0
        ? null
        : notificationIds.every((id) => read.has(id)),
  }));
}

const sentAs = (viewer: Viewer, { state, channel }: Pick<DeliveryFilter, "state" | "channel">) =>
  and(
    theirs(viewer),
    state ? eq(deliveries.state, state) : undefined,
    channel ? eq(deliveries.channel, channel) : undefined,
  );
const NEWEST = [desc(deliveries.createdAt), desc(deliveries.id)];

const selectSent = (db: Reader) =>
  db
    .select({
      id: deliveries.id,
      channel: deliveries.channel,
      state: deliveries.state,
      person: users.name,
      webhook: webhooks.name,
      // A robot says once what several people were told; a test bundles nothing.
      lines: sql<number>`case when ${deliveries.notificationIds} = '[]'::jsonb then 0
        else cardinality(string_to_array(${deliveries.body}, chr(10))) end`,
      notificationIds: deliveries.notificationIds,
      mandatory: deliveries.mandatory,
      attempts: deliveries.attempts,
      nextAt: deliveries.nextAt,
      createdAt: deliveries.createdAt,
      deliveredAt: deliveries.deliveredAt,
      error: deliveries.error,
    })
    .from(deliveries)
    .leftJoin(users, eq(users.id, deliveries.userId))
    .leftJoin(
      webhooks,
      and(eq(webhooks.congressId, deliveries.congressId), eq(webhooks.id, deliveries.webhookId)),
    )
    .$dynamic();

async function readOnes(db: Reader, { congressId }: Viewer, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: notifications.id })
    .from(notifications)
    .where(
      and(
        eq(notifications.congressId, congressId),
        inArray(notifications.id, [...ids]),
        sql`${notifications.readAt} > ${notifications.createdAt}`,
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

const DAYS_BACK = 60;

const unseen = (viewer: Viewer, now: Date) =>
  and(
    can(viewer, "delivery.write") ? eq(notifications.congressId, viewer.congressId) : sql`false`,
    inArray(notifications.key, [...MANDATORY_KEYS]),
    isNull(notifications.readAt),
    gte(notifications.createdAt, new Date(now.getTime() - DAYS_BACK * 86_400_000)),
    or(isNull(notifications.suggestionId), visibleTo(viewer)),
  );

/** How many mandatory messages of the last two months nobody opened; one told to several people is one. */
export async function countUnseen(db: Reader, viewer: Viewer, now: Date): Promise<number> {
  const messages = db
    .select({ key: notifications.key })
    .from(notifications)
    .leftJoin(suggestions, ofCase)
    .where(unseen(viewer, now))
    .groupBy(...MESSAGE)
    .as("messages");
  const [row] = await db.select({ count: count() }).from(messages);
  return row?.count ?? 0;
}

/** Mandatory messages that their people have not opened inside the application, the newest first; `page` null is all. */
export function listUnseen(db: Reader, viewer: Viewer, page: number | null, now: Date) {
  const rows = db
    .select({
      key: notifications.key,
      values: notifications.values,
      suggestionId: notifications.suggestionId,
      createdAt: notifications.createdAt,
      people: sql<string>`string_agg(distinct ${users.name}, '、')`,
      units: sql<string | null>`string_agg(distinct ${units.name}, '、')`,
      unitsEn: sql<string | null>`string_agg(distinct ${englishName}, ', ')`,
    })
    .from(notifications)
    .innerJoin(users, eq(users.id, notifications.userId))
    .leftJoin(memberships, livingMembership)
    .leftJoin(units, and(eq(units.congressId, memberships.congressId), eq(units.id, memberships.unitId)))
    .leftJoin(suggestions, ofCase)
    .where(unseen(viewer, now))
    .groupBy(...MESSAGE)
    .orderBy(desc(notifications.createdAt), notifications.key, notifications.suggestionId)
    .$dynamic();
  return page === null ? rows : rows.limit(PAGE_SIZE + 1).offset((page - 1) * PAGE_SIZE);
}

// What several people were told at one moment of one case is one message.
const MESSAGE = [
  notifications.key,
  notifications.values,
  notifications.suggestionId,
  notifications.createdAt,
] as const;

const livingMembership = and(
  eq(memberships.congressId, notifications.congressId),
  eq(memberships.userId, notifications.userId),
  isNull(memberships.endedOn),
);

const ofCase = and(
  eq(suggestions.congressId, notifications.congressId),
  eq(suggestions.id, notifications.suggestionId),
);
