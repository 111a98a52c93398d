import "server-only";
import { dayOf } from "@/domain/day";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { keptBeside, LONGEST_MS } from "../kept-beside";
import { headNow } from "./replica";

type Kept = { head: number; until: number; value: Promise<unknown>; weight: number };

/** So many answers, and so many characters of them as JSON, are kept: a year by units has a hundred thousand. */
const MOST = 300;
const MOST_WEIGHT = 4_000_000;

/**
 * A read that is kept while nothing happens: every write of a congress is an event, so as long as the head of its chain
 * stands still and the day is the same, the rows are the same. `key` says what is read and with which conditions; the
 * viewer is part of it. The head is asked first, so that what is written meanwhile is read anew the next time; whoever
 * asks for the same at the same moment waits for one answer.
 * `known`: the head, where whoever asks has just asked for it.
 */
export async function whileUnchanged<Value>(
  db: Reader,
  viewer: Viewer,
  key: readonly unknown[],
  read: () => Promise<Value>,
  now = new Date(),
  known?: number,
): Promise<Value> {
  const head = known ?? (await headNow(db, viewer.congressId));
  // The one used longest ago stands first.
  const kept = keptBeside("unchanged", db, () => new Map<string, Kept>());
  const name = JSON.stringify([viewer, dayOf(now), key]);
  const before = kept.get(name);
  kept.delete(name);
  const valid = before && before.head === head && before.until > now.getTime();
  const entry = valid ? before : { head, until: now.getTime() + LONGEST_MS, value: read(), weight: 0 };
  kept.set(name, entry);
  if (entry !== before) weigh(kept, name, entry);
  return (await entry.value) as Value;
}

/** Notes what an answer weighs once it is there, and makes room for it; one that failed goes. */
function weigh(kept: Map<string, Kept>, name: string, entry: Kept): void {
  const weighed = entry.value.then((value) => {
    entry.weight = JSON.stringify(value)?.length ?? 0;
    let weight = [...kept.values()].reduce((sum, one) => sum + one.weight, 0);
    for (const [oldest, { weight: less }] of kept) {
      if (kept.size <= MOST && weight <= MOST_WEIGHT) break;
      kept.delete(oldest);
      weight -= less;
    }
  });
  weighed.catch(() => kept.get(name) === entry && kept.delete(name));
}
