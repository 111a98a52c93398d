import "server-only";
import { dayOf } from "@/domain/day";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { headOf } from "./replica";

type Kept = { head: number; until: number; value: Promise<unknown> };

/** Reads kept for one database, the one used longest ago first. */
const held = new WeakMap<Reader, Map<string, Kept>>();

const MOST = 300;
// What is changed past the commands, such as a repair by hand, shows after this all the same.
const LONGEST_MS = 60_000;

/**
 * A read that is kept while nothing happens: every write of a congress is an event, so as long as the head of its chain
 * stands still and the day is the same, the rows are the same. `key` says what is read and with which conditions; the
 * viewer is part of it. The head is asked first, so that what is written meanwhile is read anew the next time; whoever
 * asks for the same at the same moment waits for one answer.
 */
export async function whileUnchanged<Value>(
  db: Reader,
  viewer: Viewer,
  key: readonly unknown[],
  read: () => Promise<Value>,
  now = new Date(),
): Promise<Value> {
  const head = await headOf(db, viewer.congressId);
  const kept = held.get(db) ?? new Map<string, Kept>();
  held.set(db, kept);
  const name = JSON.stringify([viewer, dayOf(now), key]);
  const known = kept.get(name);
  kept.delete(name);
  const valid = known && known.head === head && known.until > now.getTime();
  const entry = valid ? known : { head, until: now.getTime() + LONGEST_MS, value: read() };
  kept.set(name, entry);
  if (kept.size > MOST) kept.delete(kept.keys().next().value ?? "");
  entry.value.catch(() => kept.get(name) === entry && kept.delete(name));
  return (await entry.value) as Value;
}
