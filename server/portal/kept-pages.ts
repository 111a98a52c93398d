import type { OutgoingHttpHeaders } from "node:http";
import { type Day, dayOf } from "@/domain/day";

/** A finished page of the portal, as it goes out. */
export type Page = { headers: OutgoingHttpHeaders; html: Buffer; packed: Buffer | null };

type Kept = { page: Page; stamp: string | null; at: number; day: Day };

type Options = {
  /** What the public text stands at; null while the database does not say. */
  stamp: () => Promise<string | null>;
  now?: () => number;
  /** How many pages are kept; the one unasked for longest goes first. */
  most?: number;
  /** How long a page holds for what the stamp does not know of: names, rules. */
  freshMs?: number;
};

/**
 * Keeps finished pages, so that one that many people read is made once. A page holds as long as nothing public has
 * changed (the stamp it was made under still stands), on the day it was made; while the database is away, it holds on.
 */
export function keptPages({ stamp, now = Date.now, most = 300, freshMs = 60_000 }: Options) {
  const pages = new Map<string, Kept>();
  const today = () => dayOf(new Date(now()));

  async function find(key: string): Promise<Page | null> {
    if (!pages.has(key)) return null;
    const current = await stamp();
    const kept = pages.get(key);
    if (!kept) return null;
    pages.delete(key);
    const holds = kept.stamp === current && now() - kept.at < freshMs && kept.day === today();
    if (current !== null && !holds) return null;
    pages.set(key, kept);
    return kept.page;
  }

  /** Before a page is made: what it stands at. Afterwards the page is kept under that. */
  function begin(key: string): (page: Page) => Promise<void> {
    const before = stamp();
    const day = today();
    return async (page) => {
      const under = await before;
      if (under === null) return;
      pages.delete(key);
      pages.set(key, { page, stamp: under, at: now(), day });
      const [oldest] = pages.keys();
      if (pages.size > most && oldest !== undefined) pages.delete(oldest);
    };
  }

  return { find, begin };
}
