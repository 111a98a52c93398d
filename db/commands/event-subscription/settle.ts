import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { FAILING_AFTER, MOST_TRIES, PAUSES_AFTER, pushAgainAt } from "@/domain/event-subscription/retry";
import { TEST_TYPE } from "@/domain/event-subscription/types";
import { Refusal } from "@/domain/refusal";
import { systemViewer } from "@/domain/viewer";
import type { Database, Tx } from "../../client";
import { perform } from "../../command";
import { eventPushes, eventPushTries, eventSubscriptions } from "../../schema";
import { isSubscription } from "./row";
import { markFailing, pauseFailing } from "./watch";

/** A push that one try has, with where it goes and when the try began. */
export type Claimed = typeof eventPushes.$inferSelect & { url: string; at: Date };

/** What came of a try; without an error the receiver has it. */
export type Answered = {
  status: number | null;
  error: string | null;
  answer: string | null;
  wishSeconds: number | null;
};

type Work = { database: Database; congressId: string; clock: () => Date };

/** What the log keeps of an answer. */
const KEPT_CHARACTERS = 1000;

/** Writes down what came of a try, for the push and its subscription; tells the administrators when it is too much. */
export async function settle(work: Work, claimed: Claimed, answered: Answered): Promise<void> {
  const counts = await work.database.transaction(async (tx) => {
    // First the subscription, then its push: in the order in which commands lock them.
    await tx
      .select()
      .from(eventSubscriptions)
      .where(isSubscription(claimed, claimed.subscriptionId))
      .for("update");
    if (!(await settlePush(tx, work.clock(), claimed, answered))) return null;
    await noteTry(tx, work.clock(), claimed, answered);
    return claimed.type === TEST_TYPE ? null : count(tx, work.clock(), claimed, answered);
  });
  if (!counts || answered.error === null) return;
  const gone = answered.status === 410;
  const pause = gone || counts.givenUpInRow >= PAUSES_AFTER;
  if (counts.failuresInRow >= FAILING_AFTER && counts.failingSince === null)
    await told(perform(markFailing, ...by(work, { id: claimed.subscriptionId })));
  if (pause)
    await told(
      perform(pauseFailing, ...by(work, { id: claimed.subscriptionId, reason: gone ? "gone" : "failing" })),
    );
}

const by = ({ database, congressId, clock }: Work, input: unknown) =>
  [systemViewer(congressId), input, { database, now: clock() }] as const;

// Another worker, or an administrator, was quicker: then it is said already.
async function told(done: Promise<unknown>): Promise<void> {
  await done.catch((error) => {
    if (!(error instanceof Refusal)) throw error;
  });
}

/** Whether the receiver is done with it: nobody tries again what it calls gone, or what was tried often enough. */
function nextOf({ attempts, type }: Claimed, { status, wishSeconds }: Answered, now: Date): Date | null {
  if (status === 410 || attempts >= MOST_TRIES) return null;
  // Somebody stands before the page and sees how a test came out.
  return type === TEST_TYPE ? null : pushAgainAt(attempts, now, wishSeconds);
}

// Only the try that took it may say what became of it; one that came back too late says nothing.
async function settlePush(tx: Tx, now: Date, claimed: Claimed, answered: Answered): Promise<boolean> {
  const { congressId, id, claimId } = claimed;
  if (claimId === null) return false;
  const { status, error } = answered;
  const again = error === null ? null : nextOf(claimed, answered, now);
  const settled =
    error === null
      ? { state: "delivered" as const, settledAt: now }
      : again === null
        ? { state: "failed" as const, settledAt: now }
        : { state: "waiting" as const, nextAt: again };
  const done = await tx
    .update(eventPushes)
    .set({ ...settled, status, error, claimId: null })
    .where(
      and(eq(eventPushes.congressId, congressId), eq(eventPushes.id, id), eq(eventPushes.claimId, claimId)),
    )
    .returning({ id: eventPushes.id });
  return done.length > 0;
}

async function noteTry(tx: Tx, now: Date, claimed: Claimed, { status, error, answer }: Answered) {
  const { congressId, id: pushId, at } = claimed;
  const tookMs = Math.max(0, now.getTime() - at.getTime());
  const kept = storable(answer);
  await tx.insert(eventPushTries).values({ congressId, pushId, at, tookMs, status, error, answer: kept });
}

/** The first of what was answered; PostgreSQL keeps no NUL in a text. */
const storable = (answer: string | null): string | null =>
  answer === null || answer === ""
    ? null
    : [...answer.replaceAll("\0", "")].slice(0, KEPT_CHARACTERS).join("");

async function count(tx: Tx, now: Date, claimed: Claimed, { error, status }: Answered) {
  const { failuresInRow, givenUpInRow, failingSince } = eventSubscriptions;
  const gaveUp = claimed.attempts >= MOST_TRIES || status === 410;
  const [row] = await tx
    .update(eventSubscriptions)
    .set(
      error === null
        ? { failuresInRow: 0, givenUpInRow: 0, failingSince: null, lastDeliveredAt: now }
        : {
            failuresInRow: sql`${failuresInRow} + 1`,
            givenUpInRow: gaveUp ? sql`${givenUpInRow} + 1` : givenUpInRow,
          },
    )
    .where(isSubscription(claimed, claimed.subscriptionId))
    .returning({ failuresInRow, givenUpInRow, failingSince });
  return row ?? null;
}
