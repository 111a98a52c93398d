import "server-only";
import { randomBytes } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { createWebhookInput } from "@/domain/delivery/input";
import { rowInput } from "@/domain/organisation/fields";
import { notFound } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import type { Tx } from "../client";
import { command } from "../command";
import { listUnits } from "../queries/organisation";
import { deliveries, webhooks } from "../schema";
import { lockOrganisation, mustBeFree, mustBeLiving, mustBeNew, refused, rowOf, said } from "./organisation";

/** Adds a webhook. The value holds its secret when we made it: it is shown now and never again. */
export const createWebhook = command({
  permission: "organisation.write",
  input: createWebhookInput,
  async run({ tx, viewer }, { id, secret, ...fields }) {
    await lockOrganisation(tx, viewer);
    const all = await allOf(tx, viewer);
    mustBeNew(all, id);
    mustBeFree(all, id, fields.name);
    if (fields.unitId !== null) rowOf(await listUnits(tx, viewer), fields.unitId);
    const made = secret === "" && fields.channel === "webhook" ? randomBytes(32).toString("base64url") : null;
    const row = {
      congressId: viewer.congressId,
      id,
      createdBy: viewer.userId,
      secret: made ?? secret,
      ...fields,
    };
    await tx.insert(webhooks).values(row);
    // Whoever knows the address or the secret can write into the group: neither goes into the record.
    const { name, channel, unitId } = fields;
    const { events } = said("webhook.create", id, { name, channel, unitId });
    return { value: { id, name, secret: made }, events };
  },
});

/** Takes a webhook out of use for good; what still waits for it is not sent. */
export const retireWebhook = command({
  permission: "organisation.write",
  input: rowInput,
  async run({ tx, viewer, now }, { id }) {
    const hook = await lockedHook(tx, viewer, id);
    mustBeLiving(hook);
    await tx
      .update(webhooks)
      .set({ retiredOn: dayOf(now) })
      .where(isHook(viewer, id));
    return said("webhook.retire", id, { name: hook.name });
  },
});

/** Writes a message that tries a webhook; the worker's door sends it at once. The value is the delivery's id. */
export const startWebhookTest = command({
  permission: "organisation.write",
  input: rowInput,
  async run({ tx, viewer, now }, { id }) {
    const hook = await lockedHook(tx, viewer, id);
    if (hook.retiredOn !== null) throw refused("alreadyRetired");
    const deliveryId = crypto.randomUUID();
    await tx.insert(deliveries).values({
      congressId: viewer.congressId,
      id: deliveryId,
      channel: hook.channel,
      webhookId: id,
      subject: "言路：测试消息",
      body: `这是一条测试消息，“${hook.name}”可以收到言路的提醒。`,
      nextAt: now,
      createdAt: now,
    });
    return { value: { deliveryId }, events: [{ name: "webhook.test", detail: { id, name: hook.name } }] };
  },
});

const allOf = (tx: Tx, { congressId }: Viewer) =>
  tx
    .select({ id: webhooks.id, name: webhooks.name })
    .from(webhooks)
    .where(eq(webhooks.congressId, congressId));

async function lockedHook(tx: Tx, viewer: Viewer, id: string) {
  const [hook] = await tx.select().from(webhooks).where(isHook(viewer, id)).for("update");
  if (!hook) throw notFound();
  return hook;
}

const isHook = ({ congressId }: Viewer, id: string) =>
  and(eq(webhooks.congressId, congressId), eq(webhooks.id, id));
