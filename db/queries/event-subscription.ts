import "server-only";
import { and, asc, desc, eq, gt, inArray, sql } from "drizzle-orm";
import { shownUrl } from "@/domain/delivery/webhook-url";
import { subscriptionState } from "@/domain/event-subscription/states";
import { can } from "@/domain/permissions";
import { notFound } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { eventPushes, eventSecrets, eventSubscriptions, units, users } from "../schema";

/** All subscriptions, for administrators, the living ones first; the address in short, and never a secret. */
export async function listEventSubscriptions(db: Reader, viewer: Viewer) {
  if (!can(viewer, "eventSubscription.write")) return [];
  const rows = await subscriptions(db)
    .where(eq(eventSubscriptions.congressId, viewer.congressId))
    .orderBy(sql`${eventSubscriptions.retiredOn} is not null`, asc(eventSubscriptions.name));
  const counts = await countsOf(db, viewer);
  return rows.map((row) => ({ ...shown(row), waiting: 0, failed: 0, ...counts.get(row.id) }));
}

/** One subscription with how its pushes stand; what the viewer may not see is not there. */
export async function findEventSubscription(db: Reader, viewer: Viewer, id: string, now: Date) {
  if (!can(viewer, "eventSubscription.write")) throw notFound();
  const mine = and(eq(eventSubscriptions.congressId, viewer.congressId), eq(eventSubscriptions.id, id));
  const [row] = await subscriptions(db).where(mine);
  if (!row) throw notFound();
  return { ...shown(row), oldSecretEndsAt: await oldSecretEnd(db, viewer, id, now) };
}

function subscriptions(db: Reader) {
  return db
    .select({
      id: eventSubscriptions.id,
      version: eventSubscriptions.version,
      name: eventSubscriptions.name,
      url: eventSubscriptions.url,
      types: eventSubscriptions.types,
      role: eventSubscriptions.role,
      unitId: eventSubscriptions.unitId,
      unit: units.name,
      unitEn: units.nameEn,
      failuresInRow: eventSubscriptions.failuresInRow,
      failingSince: eventSubscriptions.failingSince,
      pausedAt: eventSubscriptions.pausedAt,
      pauseReason: eventSubscriptions.pauseReason,
      lastDeliveredAt: eventSubscriptions.lastDeliveredAt,
      createdBy: users.name,
      createdAt: eventSubscriptions.createdAt,
      retiredOn: eventSubscriptions.retiredOn,
    })
    .from(eventSubscriptions)
    .innerJoin(users, eq(users.id, eventSubscriptions.createdBy))
    .leftJoin(
      units,
      and(eq(units.congressId, eventSubscriptions.congressId), eq(units.id, eventSubscriptions.unitId)),
    )
    .$dynamic();
}

type Row = Awaited<ReturnType<typeof subscriptions>>[number];

const shown = ({ url, ...row }: Row) => ({
  ...row,
  shownUrl: shownUrl(url),
  state: subscriptionState(row),
});

async function countsOf(db: Reader, { congressId }: Viewer) {
  const rows = await db
    .select({
      id: eventPushes.subscriptionId,
      waiting: sql<number>`count(*) filter (where ${eventPushes.state} in ('waiting', 'sending'))::int`,
      failed: sql<number>`count(*) filter (where ${eventPushes.state} = 'failed')::int`,
    })
    .from(eventPushes)
    .where(
      and(
        eq(eventPushes.congressId, congressId),
        inArray(eventPushes.state, ["waiting", "sending", "failed"]),
      ),
    )
    .groupBy(eventPushes.subscriptionId);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

/** Until when an earlier secret still signs beside the current one; null when none does. */
async function oldSecretEnd(db: Reader, { congressId }: Viewer, subscriptionId: string, now: Date) {
  const [row] = await db
    .select({ endsAt: eventSecrets.endsAt })
    .from(eventSecrets)
    .where(
      and(
        eq(eventSecrets.congressId, congressId),
        eq(eventSecrets.subscriptionId, subscriptionId),
        gt(eventSecrets.endsAt, now),
      ),
    )
    .orderBy(desc(eventSecrets.endsAt))
    .limit(1);
  return row?.endsAt ?? null;
}
