import { minutesLater } from "../delivery/retry";

// biome-ignore format: a table
/** Minutes after a failed try until the next one; after the last there is none: ten tries in a little over three days. */
export const PUSH_RETRY_MINUTES = [1, 5, 30, 120, 300, 600, 840, 1200, 1440] as const;

/** Tries of one push until it is given up. */
export const MOST_TRIES = PUSH_RETRY_MINUTES.length + 1;

/** Tries in a row that fail until a subscription counts as failing and its administrators are told. */
export const FAILING_AFTER = 10;

/** Pushes in a row that are given up, none delivered in between, until the subscription pauses by itself. */
export const PAUSES_AFTER = 5;

/** How long the log is kept, and how far back a subscription that was paused catches up. */
export const KEPT_DAYS = 30;

/** How long the secret before still signs after a change, unless it is ended at once. */
export const OVERLAP_DAYS = 7;

/** The longest wait that a receiver can ask for. */
const LONGEST_WISH_MINUTES = 1440;

/** When to try again after so many tries; null: it is given up. A receiver may ask for longer (`Retry-After`). */
export function pushAgainAt(attempts: number, now: Date, wishSeconds: number | null = null): Date | null {
  const minutes = PUSH_RETRY_MINUTES[attempts - 1];
  if (minutes === undefined) return null;
  const wished = Math.min((wishSeconds ?? 0) / 60, LONGEST_WISH_MINUTES);
  return minutesLater(now, Math.max(minutes, wished));
}

/** The seconds that a `Retry-After` header asks for; null when it is none, or a date that is past. */
export function wishIn(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null;
  const seconds = /^\d{1,9}$/.test(header) ? Number(header) : (Date.parse(header) - now.getTime()) / 1000;
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null;
}
