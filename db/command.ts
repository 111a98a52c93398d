import "server-only";
import type { z } from "zod";
import { mustBeAbleTo, type Permission } from "@/domain/permissions";
import type { Viewer } from "@/domain/viewer";
import { append, type DomainEvent } from "./chain";
import { type Database, db, type Tx } from "./client";
import { refreshClocks } from "./clocks";
import { type Notice, notify } from "./notify";
import { refreshSearch } from "./search";

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
    await append(tx, viewer, now, outcome.events);
    // None of these reads what another writes, so they share their journeys to the database.
    await allOrNothing([
      refreshClocks(tx, viewer.congressId, outcome.events),
      refreshSearch(tx, viewer.congressId, outcome.events),
      notify(tx, viewer, now, outcome.notices ?? []),
    ]);
    return outcome.value;
  });
}

/** Waits for every part, then fails if one did: a part that went on after the rollback would write outside it. */
async function allOrNothing(parts: readonly Promise<unknown>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(parts))
    if (outcome.status === "rejected") throw outcome.reason;
}
