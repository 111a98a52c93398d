/** What every token begins with, so that a leaked one is recognised for what it is. */
export const TOKEN_PREFIX = "yanlu_pat_";

/** The token in an `Authorization` header; null when there is none, or of another kind. */
export function bearerIn(header: string | null): string | null {
  const [, value = null] = /^Bearer +(\S+) *$/i.exec(header ?? "") ?? [];
  return value;
}

/** A token that was used last before this moment: its next use is worth writing down. */
export const worthNotingBefore = (now: Date): Date => new Date(now.getTime() - 5 * 60_000);
