import type { IncomingHttpHeaders } from "node:http";
import { type Preferences, preferencesFrom } from "@/domain/preferences";

/**
 * The cookies of a request with their values, as Next reads them: what is kept of a page must be kept for whom Next
 * made it, so the last of two is the one that counts, and what cannot be decoded is none.
 */
export function cookiesOf({ cookie = "" }: IncomingHttpHeaders): Map<string, string> {
  const jar = new Map<string, string>();
  for (const pair of cookie.split(/; */)) {
    const at = pair.indexOf("=");
    const value = at > 0 ? decoded(pair.slice(at + 1)) : null;
    if (value !== null) jar.set(pair.slice(0, at), value);
  }
  return jar;
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

/** How whoever asks wants to see the pages: the same as server/preferences.ts, before Next is asked. */
export function preferencesOf(headers: IncomingHttpHeaders): Preferences {
  const jar = cookiesOf(headers);
  return preferencesFrom((name) => jar.get(name), headers["accept-language"] ?? null);
}
