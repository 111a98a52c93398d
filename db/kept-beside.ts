import "server-only";
import type { Reader } from "./client";

// Next loads modules more than once; what a process keeps is kept once all the same.
const held = globalThis as typeof globalThis & { yanluKept?: Map<string, WeakMap<object, unknown>> };

/** What is changed past the commands, such as a repair by hand, shows after this all the same. */
export const LONGEST_MS = 60_000;

/** What a process keeps beside a database under a name, made at first. A transaction keeps its own. */
export function keptBeside<Kept>(name: string, db: Reader, make: () => Kept): Kept {
  held.yanluKept ??= new Map();
  const beside = held.yanluKept.get(name) ?? new WeakMap<object, unknown>();
  held.yanluKept.set(name, beside);
  const { $client = db } = db as Reader & { $client?: object };
  const kept = (beside.get($client) ?? make()) as Kept;
  beside.set($client, kept);
  return kept;
}
