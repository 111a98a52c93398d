/** Minutes after a failed try until the next one; after the last there is none. */
export const RETRY_MINUTES = [1, 5, 30, 120, 720] as const;

/** Minutes after which a try that never came back is taken for broken off, and made again under the same key. */
export const LEASE_MINUTES = 5;

/** When to try again after so many tries; null: it has failed. */
export function retryAt(attempts: number, now: Date): Date | null {
  const minutes = RETRY_MINUTES[attempts - 1];
  return minutes === undefined ? null : minutesLater(now, minutes);
}

/** The moment so many minutes later. */
export const minutesLater = (moment: Date, minutes: number): Date =>
  new Date(moment.getTime() + minutes * 60_000);
