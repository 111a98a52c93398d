import "server-only";
import type { z } from "zod";
import { mustBeAbleTo, type Permission } from "@/domain/permissions";
import type { Viewer } from "@/domain/viewer";
import { appendTo, type DomainEvent, lockHead } from "./chain";
import { type Database, db, type Tx } from "./client";
import { clocksAfter, storeClocks } from "./clocks";
import { untilWritten, written } from "./later";
import { type Notice, notify } from "./notify";
import { storeWords, wordsAfter } from "./search";
import { allOrNothing } from "./together";

/** What a command works in: the transaction, who acts, and when. */
export type Context = { tx: Tx; viewer: Viewer; now: Date };

/** A command must say what happened: the type has no room for silence. */
export type Outcome<Value> = {
  value: Value;
  events: readonly [DomainEvent, ...DomainEvent[]];
  notices?: readonly Notice[];
};

/** A write: who may, what it takes, what it does. */
export type Command<Input extends z.ZodType, Value> = {
  permission: Permission;
  input: Input;
  run: (context: Context, input: z.output<Input>) => Promise<Outcome<Value>>;
};

/**
 * Where a command is done, and when. `alongside`: what is read in its transaction when it has written its rows, in the
 * same journey as what its notices ask.
 */
export type Where<Value> = {
  database?: Database | Tx;
  now?: Date;
  alongside?: (tx: Tx, value: Value) => Promise<void>;
};

/** Names a command's types; it does nothing else. */
export const command = <Input extends z.ZodType, Value>(spec: Command<Input, Value>) => spec;

/**
 * The one door for writes: permission, validation, transaction, events, clocks, search, notices.
 * Throws `Refusal` for a "no" and `ZodError` for bad input; both leave nothing behind.
 */
export async function perform<Input extends z.ZodType, Value>(
  { permission, input, run }: Command<Input, Value>,
  viewer: Viewer,
  raw: unknown,
  { database = db, now = new Date(), alongside }: Where<Value> = {},
): Promise<Value> {
  mustBeAbleTo(viewer, permission);
  const parsed = input.parse(raw);
  const { value, settled } = await database.transaction((tx) =>
    written(tx, async () => {
      const outcome = await run({ tx, viewer, now }, parsed);
      const { events, notices = [] } = outcome;
      await allOrNothing([notify(tx, viewer, now, notices), alongside?.(tx, outcome.value)]);
      return { value: outcome.value, settled: await settle(tx, viewer, now, events) };
    }),
  );
  await settled.written;
  return value;
}

/**
 * Writes what happened, the clocks it moved and the words it changed. From here on the chain is held, and every other
 * command of the congress waits: so this comes last, in two journeys. What is asked is asked under the chain, so that
 * it knows of everything that came before.
 *
 * `written` has been sent, and is waited for after the commit that goes with it: what PostgreSQL refuses of it, it takes
 * back with all the rest.
 */
async function settle(tx: Tx, viewer: Viewer, now: Date, happened: readonly DomainEvent[]) {
  const { congressId } = viewer;
  const [head, clocks, words] = await allOrNothing([
    lockHead(tx, congressId),
    clocksAfter(tx, congressId, happened),
    wordsAfter(tx, congressId, happened),
  ]);
  await untilWritten(tx);
  return sent(
    appendTo(head, tx, viewer, now, happened),
    storeClocks(tx, clocks),
    storeWords(tx, words, congressId),
  );
}

/** Waits until all of it has been sent (db/gather.ts): what fails before that was our mistake, and nothing is kept. */
async function sent(...parts: readonly Promise<unknown>[]) {
  const failures: unknown[] = [];
  for (const part of parts) part.catch((error: unknown) => failures.push(error));
  const written = allOrNothing(parts);
  written.catch(() => {});
  await new Promise<void>((resolve) => process.nextTick(resolve));
  if (failures.length > 0) throw failures[0];
  return { written };
}
