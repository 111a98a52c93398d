import "server-only";
import { and, asc, desc, eq, inArray, lte, ne } from "drizzle-orm";
import type { Channel } from "@/domain/delivery/channels";
import { LEASE_MINUTES, minutesLater, RETRY_MINUTES, retryAt } from "@/domain/delivery/retry";
import { isWorkingMoment, nextWorkingMoment } from "@/domain/delivery/working-hours";
import { timekeeping } from "../../calendar";
import type { Database } from "../../client";
import { deliveries, notifications, users, webhooks } from "../../schema";
import { wasRead } from "./lines";

// No commands: what a worker does with a message is no act of the office; `deliveries` records it.

/** Where a message goes. */
export type Address =
  | { kind: "mailbox"; email: string; name: string }
  | { kind: "robot"; url: string; secret: string };

/** A message on its way. `id` is the receiver's key: the same in every try. */
export type Outgoing = { id: string; channel: Channel; to: Address; subject: string; lines: string[] };

/** Hands a message over; returns when the receiver has acknowledged it, throws `SendFailure` when not. */
export type Transport = (message: Outgoing) => Promise<void>;

/** Why a message did not arrive: `code` is a word under `delivery.errors`, `detail` what the other side said. */
export class SendFailure extends Error {
  constructor(
    readonly code: string,
    readonly detail = "",
  ) {
    super(detail === "" ? code : `${code}: ${detail}`);
  }
}

/** What sending works with; without `mail`, e-mail stays where it is until there is a mail server. */
type Work = {
  database: Database;
  congressId: string;
  clock: () => Date;
  transport: Transport;
  mail: boolean;
};

/** Sends what is due, in working hours, up to `limit` messages. Any number of workers may do this at once. Returns how many tries it made. */
export async function sendDue(work: Work, limit = 200): Promise<number> {
  const { now: calendar } = await timekeeping(work.database, work.congressId);
  for (let tries = 0; tries < limit; tries += 1) {
    if (!isWorkingMoment(calendar, work.clock())) return tries;
    const claimed = await claim(work);
    if (!claimed) return tries;
    await deliver(work, claimed);
  }
  return limit;
}

/** Sends one message now, whatever the hour: the test of a webhook. */
export async function sendOne(work: Work, id: string): Promise<void> {
  const claimed = await claim(work, id);
  if (claimed) await deliver(work, claimed);
}

type Claimed = typeof deliveries.$inferSelect;

/**
 * Takes one message that is due, and nobody else has it: waiting becomes sending before anything leaves. One that
 * has been sending for too long was broken off, and is taken again under the same key.
 */
function claim({ database, congressId, clock, mail }: Work, id?: string): Promise<Claimed | undefined> {
  const now = clock();
  return database.transaction(async (tx) => {
    const due = id ? eq(deliveries.id, id) : lte(deliveries.nextAt, now);
    const open = id ? eq(deliveries.state, "waiting") : inArray(deliveries.state, ["waiting", "sending"]);
    const [row] = await tx
      .select()
      .from(deliveries)
      .where(
        and(
          eq(deliveries.congressId, congressId),
          open,
          due,
          mail ? undefined : ne(deliveries.channel, "email"),
        ),
      )
      .orderBy(desc(deliveries.mandatory), asc(deliveries.nextAt))
      .limit(1)
      .for("update", { skipLocked: true });
    if (!row) return undefined;
    const taken = {
      state: "sending" as const,
      attempts: row.attempts + 1,
      nextAt: minutesLater(now, LEASE_MINUTES),
    };
    await tx
      .update(deliveries)
      .set(taken)
      .where(and(eq(deliveries.congressId, congressId), eq(deliveries.id, row.id)));
    return { ...row, ...taken };
  });
}

async function deliver(work: Work, claimed: Claimed): Promise<void> {
  const to = await addressOf(work, claimed);
  if (to === null) return settle(work, claimed, { state: "dropped" });
  // A machine that dies of a message shall not die of it for ever.
  if (claimed.attempts > RETRY_MINUTES.length + 1) return settle(work, claimed, failed("broken"));
  const { id, channel, subject, body } = claimed;
  try {
    await work.transport({ id, channel, to, subject, lines: body.split("\n") });
  } catch (error) {
    const said = error instanceof SendFailure ? error.message : "unknown";
    if (!(error instanceof SendFailure)) console.error("delivery:", error);
    return settle(work, claimed, await later(work, claimed, said));
  }
  return settle(work, claimed, { state: "delivered", deliveredAt: work.clock(), error: null });
}

type Settled = Partial<Pick<Claimed, "state" | "deliveredAt" | "nextAt" | "error">>;

const failed = (error: string): Settled => ({ state: "failed", error });

async function later(
  { database, congressId, clock }: Work,
  { attempts }: Claimed,
  error: string,
): Promise<Settled> {
  const next = retryAt(attempts, clock());
  if (next === null) return failed(error);
  const { now: calendar } = await timekeeping(database, congressId);
  return { state: "waiting", nextAt: nextWorkingMoment(calendar, next), error };
}

// Only the try that took it may say what became of it; one that came back too late says nothing.
async function settle(
  { database, congressId }: Work,
  { id, attempts }: Claimed,
  settled: Settled,
): Promise<void> {
  await database
    .update(deliveries)
    .set(settled)
    .where(
      and(
        eq(deliveries.congressId, congressId),
        eq(deliveries.id, id),
        eq(deliveries.state, "sending"),
        eq(deliveries.attempts, attempts),
      ),
    );
}

/** Where it goes; null when there is no news in it any more, or nobody to get it. */
async function addressOf(work: Work, claimed: Claimed): Promise<Address | null> {
  if (claimed.webhookId !== null) return robotOf(work, claimed.webhookId);
  if (claimed.userId === null || (await allRead(work, claimed.notificationIds))) return null;
  const [user] = await work.database.select().from(users).where(eq(users.id, claimed.userId));
  if (!user || user.email === "" || user.retiredOn !== null) return null;
  return { kind: "mailbox", email: user.email, name: user.name };
}

async function robotOf({ database, congressId }: Work, id: string): Promise<Address | null> {
  const [hook] = await database
    .select()
    .from(webhooks)
    .where(and(eq(webhooks.congressId, congressId), eq(webhooks.id, id)));
  return hook && hook.retiredOn === null ? { kind: "robot", url: hook.url, secret: hook.secret } : null;
}

async function allRead({ database, congressId }: Work, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return false;
  const rows = await database
    .select({ createdAt: notifications.createdAt, readAt: notifications.readAt })
    .from(notifications)
    .where(and(eq(notifications.congressId, congressId), inArray(notifications.id, [...ids])));
  return rows.every(wasRead);
}
