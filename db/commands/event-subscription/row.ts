import "server-only";
import { and, eq } from "drizzle-orm";
import { notFound, Refusal } from "@/domain/refusal";
import type { Tx } from "../../client";
import type { Context, Outcome } from "../../command";
import { eventPushes, eventSubscriptions } from "../../schema";
import { mustBeLiving, said } from "../organisation";

/** Whose congress; a viewer has one. */
type Owner = { congressId: string };

/** The condition of one subscription. */
export const isSubscription = ({ congressId }: Owner, id: string) =>
  and(eq(eventSubscriptions.congressId, congressId), eq(eventSubscriptions.id, id));

/** A living subscription, locked until the transaction ends; a retired one is refused. */
export async function lockedSubscription(tx: Tx, owner: Owner, id: string) {
  const [row] = await tx.select().from(eventSubscriptions).where(isSubscription(owner, id)).for("update");
  if (!row) throw notFound();
  mustBeLiving(row);
  return row;
}

type Row = typeof eventSubscriptions.$inferSelect;

/** Sets columns of a locked subscription, and says what happened. */
export async function setAndSay(
  { tx, viewer }: Context,
  { id, name, version }: Row,
  what: string,
  set: Partial<Row>,
  detail: Record<string, unknown> = {},
): Promise<Outcome<{ id: string }>> {
  await tx
    .update(eventSubscriptions)
    .set({ ...set, version: version + 1 })
    .where(isSubscription(viewer, id));
  return said(`eventSubscription.${what}`, id, { name, ...detail });
}

/** A "no" in the words of `refusal.eventSubscription`. */
export const refusedHere = (key: string) => new Refusal("conflict", `eventSubscription.${key}`);

/** Takes what still waits for a subscription out of the queue; it is not sent. */
export async function dropWaiting({ tx, viewer, now }: Context, subscriptionId: string): Promise<void> {
  const { congressId } = viewer;
  await tx
    .update(eventPushes)
    .set({ state: "dropped", settledAt: now })
    .where(
      and(
        eq(eventPushes.congressId, congressId),
        eq(eventPushes.subscriptionId, subscriptionId),
        eq(eventPushes.state, "waiting"),
      ),
    );
}
