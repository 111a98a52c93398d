import "server-only";
import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { ClockChange } from "@/domain/clock/history";
import type { Role, Viewer } from "@/domain/viewer";
import type { Tx } from "./client";
import { asRows, rowsInto } from "./rows";
import { chainHeads, events } from "./schema";
import { statement } from "./statement";
import { allOrNothing } from "./together";

/** What a command says happened. `name` is `<noun>.<move>`; `clocks` are the clocks it moved. */
export type DomainEvent = {
  name: string;
  suggestionId?: string | undefined;
  assignmentId?: string | undefined;
  from?: string;
  to?: string;
  note?: string | undefined;
  detail?: Record<string, unknown>;
  clocks?: readonly ClockChange[];
};

/** An event as it is sealed into the chain. */
export type SealedEvent = {
  congressId: string;
  seq: number;
  at: Date;
  actorId: string;
  actorRole: Role;
  actorUnitId: string | null;
  name: string;
  suggestionId: string | null;
  assignmentId: string | null;
  fromState: string | null;
  toState: string | null;
  note: string | null;
  detail: Record<string, unknown>;
  clocks: ClockChange[];
  previousHash: string;
};

/** Appends events to the congress's chain; the head's row lock makes it gap-free. */
export async function append(tx: Tx, viewer: Viewer, at: Date, happened: readonly DomainEvent[]) {
  await appendTo(await lockHead(tx, viewer.congressId), tx, viewer, at, happened);
}

/** Appends events to a chain whose end is locked already. */
export async function appendTo(
  head: { seq: number; hash: string },
  tx: Tx,
  viewer: Viewer,
  at: Date,
  happened: readonly DomainEvent[],
) {
  let { seq, hash } = head;
  const rows = happened.map((event) => {
    seq += 1;
    const sealed = seal(viewer, at, seq, hash, event);
    hash = hashOf(sealed);
    return { ...sealed, hash };
  });
  // One journey for both: the chain is everybody's, and held until this transaction ends.
  await allOrNothing([
    moveHead(tx, viewer.congressId, seq, hash),
    writeEvents(tx, asRows<typeof events>(rows)),
  ]);
}

const writeEvents = statement((db, rows: string) => rowsInto(db, events, rows));

const moveHead = statement((db, congressId: string, seq: number, hash: string) =>
  db.update(chainHeads).set({ seq, hash }).where(eq(chainHeads.congressId, congressId)),
);

const headLocked = statement((db, congressId: string) =>
  db
    .select({ seq: chainHeads.seq, hash: chainHeads.hash })
    .from(chainHeads)
    .where(eq(chainHeads.congressId, congressId))
    .for("update"),
);

/** SHA-256 over the event and the hash before it; the order of the fields does not matter. */
export const hashOf = (event: SealedEvent): string => digestOf(event);

/** SHA-256 over any value that can be stored as JSON; the order of the fields does not matter. */
export const digestOf = (value: unknown): string =>
  createHash("sha256").update(canonical(value)).digest("hex");

/** The end of a congress's chain, locked: until the transaction ends no other event is written there. */
export async function lockHead(tx: Tx, congressId: string): Promise<{ seq: number; hash: string }> {
  const [locked] = await headLocked(tx, congressId);
  if (locked) return locked;
  const [head] = await tx
    .insert(chainHeads)
    .values({ congressId, seq: 0, hash: "" })
    .onConflictDoUpdate({ target: chainHeads.congressId, set: { seq: sql`${chainHeads.seq}` } })
    .returning();
  if (!head) throw new Error(`No chain for ${congressId}`);
  return head;
}

function seal(viewer: Viewer, at: Date, seq: number, previousHash: string, event: DomainEvent): SealedEvent {
  const { name, suggestionId = null, assignmentId = null, from = null, to = null, note = null } = event;
  return {
    congressId: viewer.congressId,
    seq,
    at,
    actorId: viewer.userId,
    actorRole: viewer.role,
    actorUnitId: viewer.unitId,
    name,
    suggestionId,
    assignmentId,
    fromState: from,
    toState: to,
    note,
    detail: event.detail ?? {},
    clocks: [...(event.clocks ?? [])],
    previousHash,
  };
}

/** A value as one line; jsonb forgets the order of keys, so neither a hash nor a comparison may depend on it. */
export function canonical(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  const sorted = fields.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(",")}}`;
}
