import "server-only";
import { and, eq, exists, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { LEASE_MINUTES, minutesLater } from "@/domain/delivery/retry";
import { MOST_TRIES } from "@/domain/event-subscription/retry";
import { TEST_TYPE } from "@/domain/event-subscription/types";
import type { Database } from "../../client";
import { eventPushes, eventSubscriptions } from "../../schema";
import { SendFailure } from "../delivery/send";
import { secretsOf } from "./secret";
import { type Answered, type Claimed, settle } from "./settle";

// No commands: what a worker does with a push is no act of the office; `event_pushes` records it.

/** A push on its way. `id` is the receiver's key; `secrets` sign it, the newest first. */
export type OutgoingPush = { id: string; url: string; secrets: readonly string[]; body: string };

/** What the receiver said: its status, its words, and for how long it wants to be left alone. */
export type PushAnswer = { status: number; answer: string; wishSeconds: number | null };

/** Posts a push; gives back whatever was answered, throws `SendFailure` when nothing was. */
export type PushTransport = (push: OutgoingPush) => Promise<PushAnswer>;

/** What sending works with. */
export type PushWork = {
  database: Database;
  congressId: string;
  clock: () => Date;
  transport: PushTransport;
};

/** How much one round does: pushes of one subscription, and seconds after which nothing more is begun. */
type Round = { limit: number; seconds: number };

/**
 * Sends what is due, at any hour, the subscriptions side by side, so that a slow one holds up itself only. After a
 * failed try the rest of that subscription waits for the next round. Any number of workers may do this at once.
 * Returns how many tries were made.
 */
export async function sendPushes(
  work: PushWork,
  { limit, seconds }: Round = { limit: 200, seconds: 45 },
): Promise<number> {
  const until = work.clock().getTime() + seconds * 1000;
  const ids = await subscriptionsDue(work);
  const tries = await Promise.all(
    ids.map(async (id) => {
      for (let made = 0; made < limit; made += 1) {
        const claimed = work.clock().getTime() > until ? undefined : await claim(work, isOf(id));
        if (!claimed) return made;
        if (!(await push(work, claimed))) return made + 1;
      }
      return limit;
    }),
  );
  return tries.reduce((sum, made) => sum + made, 0);
}

/** Sends one push now: the test of a subscription. */
export async function sendOnePush(work: PushWork, id: string): Promise<void> {
  const claimed = await claim(work, eq(eventPushes.id, id));
  if (claimed) await push(work, claimed);
}

const isOf = (subscriptionId: string) => eq(eventPushes.subscriptionId, subscriptionId);

// A paused subscription is tried all the same; a retired one is not.
const mayGo = or(isNull(eventSubscriptions.pausedAt), eq(eventPushes.type, TEST_TYPE));

const isDue = (now: Date) =>
  and(inArray(eventPushes.state, ["waiting", "sending"]), lte(eventPushes.nextAt, now), mayGo);

async function subscriptionsDue({ database, congressId, clock }: PushWork): Promise<string[]> {
  const due = database
    .select({ one: sql`1` })
    .from(eventPushes)
    .where(
      and(
        eq(eventPushes.congressId, eventSubscriptions.congressId),
        eq(eventPushes.subscriptionId, eventSubscriptions.id),
        isDue(clock()),
      ),
    );
  const rows = await database
    .select({ id: eventSubscriptions.id })
    .from(eventSubscriptions)
    .where(and(eq(eventSubscriptions.congressId, congressId), exists(due)));
  return rows.map(({ id }) => id);
}

/**
 * Takes one push that is due, and nobody else has it: waiting becomes sending before anything leaves. One that has
 * been sending for too long was broken off, and is taken again under the same id.
 */
function claim(
  { database, congressId, clock }: PushWork,
  which: ReturnType<typeof isOf>,
): Promise<Claimed | undefined> {
  const now = clock();
  return database.transaction(async (tx) => {
    const [row] = await tx
      .select({ push: eventPushes, url: eventSubscriptions.url })
      .from(eventPushes)
      .innerJoin(
        eventSubscriptions,
        and(
          eq(eventSubscriptions.congressId, eventPushes.congressId),
          eq(eventSubscriptions.id, eventPushes.subscriptionId),
        ),
      )
      .where(
        and(eq(eventPushes.congressId, congressId), which, isDue(now), isNull(eventSubscriptions.retiredOn)),
      )
      .orderBy(eventPushes.nextAt, eventPushes.seq)
      .limit(1)
      .for("update", { of: eventPushes, skipLocked: true });
    if (!row) return undefined;
    const { push: found, url } = row;
    const claimId = crypto.randomUUID();
    const attempts = found.attempts + 1;
    await tx
      .update(eventPushes)
      .set({ state: "sending", attempts, claimId, nextAt: minutesLater(now, LEASE_MINUTES) })
      .where(and(eq(eventPushes.congressId, congressId), eq(eventPushes.id, found.id)));
    return { ...found, claimId, attempts, url, at: now };
  });
}

/** Makes one try; whether the receiver took it. */
async function push(work: PushWork, claimed: Claimed): Promise<boolean> {
  const { id, body, url } = claimed;
  const secrets = await secretsOf(work.database, claimed, work.clock());
  // A machine that dies of a push shall not die of it for ever.
  const answered =
    claimed.attempts > MOST_TRIES
      ? { status: null, error: "broken", answer: null, wishSeconds: null }
      : await answerTo(work, { id, url, secrets, body });
  await settle(work, claimed, answered);
  return answered.error === null;
}

async function answerTo({ transport }: PushWork, outgoing: OutgoingPush): Promise<Answered> {
  try {
    const said = await transport(outgoing);
    // Where a redirect leads was not checked.
    const taken = said.status >= 200 && said.status <= 299;
    return { ...said, error: taken ? null : `status: ${said.status}` };
  } catch (error) {
    if (!(error instanceof SendFailure)) console.error("push:", error);
    const said = error instanceof SendFailure ? error.message : "unknown";
    return { status: null, error: said, answer: null, wishSeconds: null };
  }
}
