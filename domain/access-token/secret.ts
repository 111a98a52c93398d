/** What every token begins with, so that a leaked one is recognised for what it is. */
export const TOKEN_PREFIX = "yanlu_pat_";

/** The token in an `Authorization` header; null when there is none, or of another kind. */
export function bearerIn(header: string | null): string | null {
  const [, value = null] = /^Bearer +(\S+) *$/i.exec(header ?? "") ?? [];
  return value;
}

/** Seen so long ago that the moment is worth writing down again. */
export const isWorthNoting = (usedAt: Date | null, now: Date): boolean =>
  usedAt === null || now.getTime() - usedAt.getTime() > 5 * 60_000;
