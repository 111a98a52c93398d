import type { IncomingMessage } from "node:http";
import { addressOf } from "../address";
import { env } from "../env";

type Options = { perMinute: number; now?: () => number; most?: number };

const MINUTE = 60_000;

/**
 * Counts searches by address in this process, minute by minute; nothing is written for it, so that many searches cost
 * little. `wait` says how many seconds one who has asked too often has to wait, or null.
 */
export function searchLimit({ perMinute, now = Date.now, most = 10_000 }: Options) {
  const counts = new Map<string, number>();
  let minute = 0;
  return {
    wait(address: string): number | null {
      const current = Math.floor(now() / MINUTE);
      if (current !== minute) counts.clear();
      minute = current;
      const name = networkOf(address);
      const count = (counts.get(name) ?? 0) + 1;
      const [oldest] = counts.keys();
      if (counts.size >= most && !counts.has(name) && oldest !== undefined) counts.delete(oldest);
      counts.set(name, count);
      return count > perMinute ? Math.ceil(((current + 1) * MINUTE - now()) / 1000) : null;
    },
  };
}

// One line of IPv6 has a whole network of addresses to change between.
const networkOf = (address: string) =>
  address.includes(".") ? address.slice(address.lastIndexOf(":") + 1) : address.split(":", 4).join(":");

const held = globalThis as typeof globalThis & { yanluSearches?: ReturnType<typeof searchLimit> };

// Whatever a page or a feed may take for the words: a name may come twice, and a value may hold a question mark.
function isSearch(url: string): boolean {
  const [, ...query] = url.split("?");
  return new URLSearchParams(query.join("?")).getAll("q").some((words) => words.trim() !== "");
}

/** How long whoever searches the portal for words has to wait; null when he need not, or searches for none. */
export function waitOf(request: IncomingMessage): number | null {
  if (!isSearch(request.url ?? "")) return null;
  const settings = env();
  // Connections go round the processes of a port, so each of them lets its share through.
  const perMinute = Math.ceil(settings.YANLU_SEARCH_PER_ADDRESS / settings.YANLU_PROCESSES);
  held.yanluSearches ??= searchLimit({ perMinute });
  return held.yanluSearches.wait(addressOf(request) ?? "");
}
