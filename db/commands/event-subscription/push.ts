import "server-only";
import { and, eq } from "drizzle-orm";
import { testBody } from "@/domain/event-subscription/body";
import { SETTLED_STATES } from "@/domain/event-subscription/states";
import { TEST_TYPE } from "@/domain/event-subscription/types";
import { rowInput } from "@/domain/organisation/fields";
import { notFound, Refusal } from "@/domain/refusal";
import { command } from "../../command";
import { eventPushes } from "../../schema";
import { said } from "../organisation";
import { lockedSubscription, refusedHere } from "./row";

/** Queues an event that tries a subscription, a paused one too. The value is the push's id. */
export const sendTestEvent = command({
  permission: "eventSubscription.write",
  input: rowInput,
  async run({ tx, viewer, now }, { id }) {
    const { name } = await lockedSubscription(tx, viewer, id);
    const { congressId } = viewer;
    const pushId = crypto.randomUUID();
    const body = testBody({ id: pushId, congressId }, now);
    const times = { nextAt: now, createdAt: now };
    await tx
      .insert(eventPushes)
      .values({ congressId, id: pushId, subscriptionId: id, type: TEST_TYPE, body, ...times });
    const { events } = said("eventSubscription.test", id, { name, pushId });
    return { value: { id, pushId }, events };
  },
});

/** Sends a push again, delivered or not: the same body under the same id, with all its tries before it. */
export const replayPush = command({
  permission: "eventSubscription.write",
  input: rowInput,
  async run({ tx, viewer, now }, { id }) {
    const mine = and(eq(eventPushes.congressId, viewer.congressId), eq(eventPushes.id, id));
    const [push] = await tx.select().from(eventPushes).where(mine);
    if (!push) throw notFound();
    const row = await lockedSubscription(tx, viewer, push.subscriptionId);
    mustBeRunning(row);
    // Whoever came first has put it back; the lock above lets one in at a time.
    const [fresh] = await tx.select({ state: eventPushes.state }).from(eventPushes).where(mine).for("update");
    if (!SETTLED_STATES.some((state) => state === fresh?.state))
      throw new Refusal("conflict", "general.alreadyDone");
    await tx.update(eventPushes).set(again(now)).where(mine);
    const { events } = said("eventSubscription.replay", row.id, { name: row.name, pushId: id });
    return { value: { id, subscriptionId: row.id, type: push.type }, events };
  },
});

/** Sends everything again that a subscription was given up on. The value counts it. */
export const replayFailed = command({
  permission: "eventSubscription.write",
  input: rowInput,
  async run({ tx, viewer, now }, { id }) {
    const row = await lockedSubscription(tx, viewer, id);
    mustBeRunning(row);
    const put = await tx
      .update(eventPushes)
      .set(again(now))
      .where(
        and(
          eq(eventPushes.congressId, viewer.congressId),
          eq(eventPushes.subscriptionId, id),
          eq(eventPushes.state, "failed"),
        ),
      )
      .returning({ id: eventPushes.id });
    if (put.length === 0) throw refusedHere("nothingFailed");
    const { events } = said("eventSubscription.replayFailed", id, { name: row.name, count: put.length });
    return { value: { id, count: put.length }, events };
  },
});

const again = (now: Date) => ({
  state: "waiting" as const,
  attempts: 0,
  nextAt: now,
  settledAt: null,
  status: null,
  error: null,
});

function mustBeRunning({ pausedAt }: { pausedAt: Date | null }): void {
  if (pausedAt !== null) throw refusedHere("resumeFirst");
}
