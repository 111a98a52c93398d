import { recentlyUsed } from "@/db/recently-used";
import { Refusal } from "@/domain/refusal";

/** What is kept of one question: the answer, under which stamp and when it was read. */
type Kept = { stamp: string; at: number; value: unknown };

type Options = {
  /** Says what the public text stands at; it changes with every publishing and withdrawal. */
  stamp: (congressId: string) => Promise<string>;
  now?: () => number;
  /** How many answers are kept; the one unasked for longest goes first. */
  most?: number;
  /** How long an answer is served without a second look, for what the stamp does not know of: rules, names. */
  freshMs?: number;
  /** How long one look at the stamp holds. */
  stampMs?: number;
  /** After how long an answer that does not come counts as lost. */
  patienceMs?: number;
};

// Next loads modules more than once: the class that was thrown may be another copy of the one known here.
const isRefusal = (error: unknown) =>
  error instanceof Refusal || (error instanceof Error && "because" in error && "code" in error);

/** Nobody answers, and nothing was kept. */
export class Unavailable extends Error {
  override name = "Unavailable";
}

/** The same of an error that another copy of this module threw. */
export const isUnavailable = (error: unknown) => error instanceof Error && error.name === "Unavailable";

/**
 * Keeps answers for readers of the portal. An answer holds while its stamp does; then it is read anew, so that what is
 * withdrawn is gone at once in every process. An old answer is served while a new one is fetched, and, when the
 * database is away, until it is back. A "no" is never kept.
 */
export function keeper(options: Options) {
  const { now = Date.now, most = 500, freshMs = 60_000, stampMs = 1000, patienceMs = 4000 } = options;
  const answers = recentlyUsed<Kept>(most);
  const stamps = new Map<string, { at: number; stamp: Promise<string | null> }>();
  const busy = new Map<string, Promise<unknown>>();

  const stampOf = (congressId: string): Promise<string | null> => {
    const known = stamps.get(congressId);
    if (known && now() - known.at < stampMs) return known.stamp;
    const stamp = patiently(options.stamp(congressId), patienceMs / 2).catch(() => null);
    stamps.set(congressId, { at: now(), stamp });
    return stamp;
  };

  // One reading of a question at a time, however many ask.
  function fetch<Value>(key: string, stamp: string, load: () => Promise<Value>): Promise<Value> {
    const name = `${stamp}|${key}`;
    const running = busy.get(name) as Promise<Value> | undefined;
    if (running) return running;
    const reading = patiently(load(), patienceMs)
      .then((value) => {
        answers.put(key, { stamp, at: now(), value });
        return value;
      })
      .catch((error) => {
        if (isRefusal(error)) answers.drop(key);
        throw error;
      })
      .finally(() => busy.delete(name));
    busy.set(name, reading);
    return reading;
  }

  async function read<Value>(congressId: string, question: readonly unknown[], load: () => Promise<Value>) {
    const key = JSON.stringify([congressId, ...question]);
    const stamp = await stampOf(congressId);
    const kept = answers.get(key) as (Kept & { value: Value }) | undefined;
    if (kept && stamp === null) return kept.value;
    if (kept && kept.stamp === stamp) {
      if (now() - kept.at > freshMs) fetch(key, kept.stamp, load).catch(() => undefined);
      return kept.value;
    }
    try {
      return await fetch(key, stamp ?? "", load);
    } catch (error) {
      if (isRefusal(error)) throw error;
      if (kept) return kept.value;
      throw new Unavailable("the portal has nothing to show", { cause: error });
    }
  }

  return { read, stampOf, forgetStamps: () => stamps.clear() };
}

function patiently<Value>(work: Promise<Value>, ms: number): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Unavailable(`no answer within ${ms} ms`)), ms);
  });
  return Promise.race([work, over]).finally(() => clearTimeout(timer));
}
