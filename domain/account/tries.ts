/** Wrong tries of one account name or one address. */
export type Tries = { tries: number; lastAt: Date; blockedUntil: Date | null };

/** From which try on, and for how long, nobody may try again. */
export type TryPolicy = {
  limit: number;
  /** Seconds of the pause after the nth try (n >= limit). */
  pauseSeconds: (tries: number) => number;
  /** Counting begins anew after so many seconds without a try. */
  forgottenAfterSeconds: number;
  /** Counting begins anew after a pause. */
  forgivenByPause: boolean;
};

/** Five wrong tries lock an account for so long. */
export const LOCK_MINUTES = 15;

/** An account name, whether there is such an account or not. */
export const ACCOUNT_POLICY: TryPolicy = {
  limit: 5,
  pauseSeconds: () => LOCK_MINUTES * 60,
  forgottenAfterSeconds: 24 * 3600,
  forgivenByPause: true,
};

/** An address: an office of many people stands behind one, so it is slowed down step by step, to 15 minutes. */
export const ADDRESS_POLICY: TryPolicy = {
  limit: 10,
  pauseSeconds: (tries) => Math.min(2 ** (tries - 10), 900),
  forgottenAfterSeconds: 3600,
  forgivenByPause: false,
};

/** An address that asks for calendars which do not exist; programs ask again and again, so it is patient first. */
export const FEED_POLICY: TryPolicy = {
  limit: 30,
  pauseSeconds: (tries) => Math.min(2 ** (tries - 30), 900),
  forgottenAfterSeconds: 3600,
  forgivenByPause: false,
};

/** Whether nobody may try now. */
export const isBlocked = (tries: Tries | undefined, now: Date): boolean =>
  tries?.blockedUntil != null && tries.blockedUntil > now;

/** The tries after one more; a try during a pause changes nothing. */
export function counted(previous: Tries | undefined, now: Date, policy: TryPolicy): Tries {
  if (previous && isBlocked(previous, now)) return previous;
  const tries = previous && !isForgotten(previous, now, policy) ? previous.tries + 1 : 1;
  const blockedUntil = tries >= policy.limit ? later(now, policy.pauseSeconds(tries)) : null;
  return { tries, lastAt: now, blockedUntil };
}

const isForgotten = ({ lastAt, blockedUntil }: Tries, now: Date, policy: TryPolicy) =>
  later(lastAt, policy.forgottenAfterSeconds) < now || (policy.forgivenByPause && blockedUntil !== null);

const later = (moment: Date, seconds: number) => new Date(moment.getTime() + seconds * 1000);
