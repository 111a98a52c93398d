/** A session ends after so many hours without a request. */
const IDLE_HOURS = 12;

/** A session ends after so many days, used or not. */
export const SESSION_DAYS = 7;

/** Why a session ended before its time. */
export const SESSION_ENDINGS = [
  "signed_out",
  "locked",
  "password_changed",
  "role_changed",
  "retired",
] as const;

export type SessionEnding = (typeof SESSION_ENDINGS)[number];

/** The last moment of a session that starts now. */
export const expiryOf = (now: Date) => new Date(now.getTime() + SESSION_DAYS * 24 * HOUR_MS);

/** A session last seen before this moment has been idle too long. */
export const idleSince = (now: Date) => new Date(now.getTime() - IDLE_HOURS * HOUR_MS);

/** Seen so long ago that the moment is worth writing down again. */
export const isStale = (lastSeenAt: Date, now: Date) => now.getTime() - lastSeenAt.getTime() > 5 * 60_000;

const HOUR_MS = 3_600_000;
