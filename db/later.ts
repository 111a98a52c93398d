import "server-only";
import { Refusal, tooLate } from "@/domain/refusal";
import type { Tx } from "./client";

/** A statement of Drizzle's that was not asked yet. */
export type Write = { execute: () => Promise<unknown> };

const sent = new WeakMap<Tx, Promise<unknown>[]>();

/**
 * Sends a write, and lets the command go on: what it says is known, for its row is locked. Writes of one moment go
 * together (db/gather.ts), before whatever is read after them. `perform` waits for them before anything is told.
 */
export const later = (tx: Tx, write: Write): void => laterOr(tx, write, (error) => error);

/** The same for a write that the database may refuse: `told` knows the word for it. */
export function laterOr(tx: Tx, write: Write, told: (error: unknown) => unknown): void {
  const written = sentNow(write).catch((error: unknown) => {
    throw told(error);
  });
  remember(tx, written);
}

/** The same for a row as a viewer saw it: when it is not that any more, nothing is returned, and he is too late. */
export const laterIfUnmoved = (tx: Tx, write: Write): void => laterIfAny(tx, write, tooLate());

/** The same for what returns nothing when it may not be done. */
export function laterIfAny(tx: Tx, write: Write, refusal: Refusal): void {
  const written = sentNow(write).then((rows) => {
    if (!Array.isArray(rows) || rows.length === 0) throw refusal;
  });
  remember(tx, written);
}

/** Waits for what was sent; fails when one of it did. */
export async function untilWritten(tx: Tx): Promise<void> {
  for (let waiting = sent.get(tx); waiting !== undefined; waiting = sent.get(tx)) {
    sent.delete(tx);
    const failed = (await Promise.allSettled(waiting)).filter(({ status }) => status === "rejected");
    const reasons = failed.map((each) => (each.status === "rejected" ? each.reason : null));
    // What goes together fails together, and only one of it may know the word for it.
    if (reasons.length > 0) throw reasons.find((reason) => reason instanceof Refusal) ?? reasons[0];
  }
}

/**
 * Does what a transaction is for. What was sent and refused makes PostgreSQL refuse everything after it: then the first
 * refusal is told, not that of whatever came next.
 */
export async function written<Value>(tx: Tx, work: () => Promise<Value>): Promise<Value> {
  try {
    const value = await work();
    await untilWritten(tx);
    return value;
  } catch (error) {
    if (isConsequence(error)) await untilWritten(tx);
    throw error;
  }
}

const isConsequence = (error: unknown): boolean =>
  error instanceof Error && (("code" in error && error.code === ABORTED) || isConsequence(error.cause));
const ABORTED = "25P02";

// Awaited as it is, Drizzle would ask some moments later, after what is read next.
const sentNow = (write: Write): Promise<unknown> => write.execute();

/** A row as it is after a change: what the change leaves undefined stays, as in an update. */
export function changed<Row extends object>(
  row: Row,
  change: { [Field in keyof Row]?: Row[Field] | undefined },
): Row {
  const told = Object.entries(change).filter(([, value]) => value !== undefined);
  return Object.assign({ ...row }, Object.fromEntries(told));
}

/** Asks a statement that is written already; it is waited for with what was sent. */
export function remember(tx: Tx, write: PromiseLike<unknown>): void {
  const written = Promise.resolve(write);
  // Whoever waits is told how it went.
  written.catch(() => {});
  sent.set(tx, [...(sent.get(tx) ?? []), written]);
}
