import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { shownUrl } from "@/domain/delivery/webhook-url";
import { can } from "@/domain/permissions";
import { notFound } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { deliveries, units, webhooks } from "../schema";

/** All webhooks, for administrators; the address without its key, and never the secret. */
export async function listWebhooks(db: Reader, viewer: Viewer) {
  if (!can(viewer, "organisation.write")) return [];
  const rows = await db
    .select({
      id: webhooks.id,
      name: webhooks.name,
      channel: webhooks.channel,
      url: webhooks.url,
      unit: units.name,
      unitEn: units.nameEn,
      retiredOn: webhooks.retiredOn,
    })
    .from(webhooks)
    .leftJoin(units, and(eq(units.congressId, webhooks.congressId), eq(units.id, webhooks.unitId)))
    .where(eq(webhooks.congressId, viewer.congressId))
    .orderBy(sql`${webhooks.retiredOn} is not null`, asc(webhooks.name));
  return rows.map(({ url, ...row }) => ({ ...row, shownUrl: shownUrl(url) }));
}

/** How the test of a webhook came out, by the id of its delivery. */
export async function findWebhookTest(db: Reader, viewer: Viewer, deliveryId: string) {
  if (!can(viewer, "organisation.write")) throw notFound();
  const [row] = await db
    .select({ state: deliveries.state, error: deliveries.error, name: webhooks.name })
    .from(deliveries)
    .innerJoin(
      webhooks,
      and(eq(webhooks.congressId, deliveries.congressId), eq(webhooks.id, deliveries.webhookId)),
    )
    .where(and(eq(deliveries.congressId, viewer.congressId), eq(deliveries.id, deliveryId)));
  return row ?? null;
}
