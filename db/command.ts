import "server-only";
import type { z } from "zod";
import { mustBeAbleTo, type Permission } from "@/domain/permissions";
import type { Viewer } from "@/domain/viewer";
import { appendTo, type DomainEvent, lockHead } from "./chain";
import { type Database, db, type Tx } from "./client";
import { clocksAfter, storeClocks } from "./clocks";
import { type Notice, notify } from "./notify";
import { storeWords, wordsAfter } from "./search";

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
  { database = db, now = new Date() }: { database?: Database | Tx; now?: Date } = {},
): Promise<Value> {
  mustBeAbleTo(viewer, permission);
  const parsed = input.parse(raw);
  return database.transaction(async (tx) => {
    const outcome = await run({ tx, viewer, now }, parsed);
    const { events, notices = [], value } = outcome;
    await notify(tx, viewer, now, notices);
    await settle(tx, viewer, now, events);
    return value;
  });
}

/**
 * Writes what happened, the clocks it moved and the words it changed. From here on the chain is held, and every other
 * command of the congress waits: so this comes last, in two journeys. What is asked is asked under the chain, so that
 * it knows of everything that came before.
 */
async function settle(tx: Tx, viewer: Viewer, now: Date, happened: readonly DomainEvent[]): Promise<void> {
  const { congressId } = viewer;
  const [head, clocks, words] = await allOrNothing([
    lockHead(tx, congressId),
    clocksAfter(tx, congressId, happened),
    wordsAfter(tx, congressId, happened),
  ]);
  await allOrNothing([
    appendTo(head, tx, viewer, now, happened),
    storeClocks(tx, clocks),
    storeWords(tx, words, congressId),
  ]);
}

/**
 * Waits for every part, then fails if one did: a part that went on after the rollback would write outside it. The
 * parts share their journeys to the database, in their order.
 */
async function allOrNothing<Parts extends readonly Promise<unknown>[]>(
  parts: readonly [...Parts],
): Promise<{ [Part in keyof Parts]: Awaited<Parts[Part]> }> {
  await Promise.allSettled(parts);
  return Promise.all(parts) as Promise<{ [Part in keyof Parts]: Awaited<Parts[Part]> }>;
}
