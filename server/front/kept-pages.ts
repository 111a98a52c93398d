import { type Day, dayOf } from "@/domain/day";

type Kept<Page> = { page: Page; stamp: string; at: number; day: Day; bytes: number };

type Options<Page> = {
  now?: () => number;
  /** How many pages are kept; the one unasked for longest goes first. */
  most: number;
  /** How much they may weigh together, and what one does. */
  mostBytes?: number;
  bytesOf?: (page: Page) => number;
  /** How long a page holds for what its stamp does not know of. */
  freshMs?: number;
};

/**
 * Keeps finished pages. A page holds as long as the stamp it was made under still stands, on the day it was made, and
 * for a minute at most.
 */
export function keptPages<Page>(options: Options<Page>) {
  const { now = Date.now, most, mostBytes = Number.POSITIVE_INFINITY, freshMs = 60_000 } = options;
  const { bytesOf = () => 0 } = options;
  const pages = new Map<string, Kept<Page>>();
  let bytes = 0;
  const today = () => dayOf(new Date(now()));

  function drop(key: string): void {
    bytes -= pages.get(key)?.bytes ?? 0;
    pages.delete(key);
  }

  function put(key: string, kept: Kept<Page>): void {
    drop(key);
    pages.set(key, kept);
    bytes += kept.bytes;
    for (const oldest of pages.keys()) {
      if (pages.size <= most && bytes <= mostBytes) break;
      drop(oldest);
    }
  }

  /** The page, if it still holds; `stamp`: what things stand at now, null while nobody says, and then it holds on. */
  function find(key: string, stamp: string | null): Page | null {
    const kept = pages.get(key);
    if (!kept) return null;
    const holds = kept.stamp === stamp && now() - kept.at < freshMs && kept.day === today();
    if (stamp === null || holds) {
      put(key, kept);
      return kept.page;
    }
    drop(key);
    return null;
  }

  /** Before a page is made: what things stand at. Afterwards the page is kept under that. */
  function begin(key: string, before: string | null | Promise<string | null>) {
    const [at, day] = [now(), today()];
    return async (page: Page): Promise<void> => {
      const stamp = await before;
      if (stamp !== null) put(key, { page, stamp, at, day, bytes: bytesOf(page) });
    };
  }

  return { find, begin, has: (key: string) => pages.has(key), bytes: () => bytes };
}
