import type { IncomingHttpHeaders } from "node:http";
import { type Preferences, preferencesFrom } from "@/domain/preferences";

/**
 * The cookies of a request with their values, as Next reads them: what is kept of a page must be kept for whom Next
 * made it. The last of two is the one that counts, one without a value is "true", and what cannot be decoded is none.
 */
export function cookiesOf({ cookie = "" }: IncomingHttpHeaders): Map<string, string> {
  const jar = new Map<string, string>();
  for (const pair of cookie.split(/; */).filter((each) => each !== "")) {
    const at = pair.indexOf("=");
    const value = at < 0 ? "true" : decoded(pair.slice(at + 1));
    if (value !== null) jar.set(at < 0 ? pair : pair.slice(0, at), value);
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
