import "server-only";

/**
 * Waits for every part, then fails as the first of them did: a part that went on after the rollback would write
 * outside it. The parts share their journeys to the database, in their order.
 */
export async function allOrNothing<Parts extends readonly unknown[]>(
  parts: readonly [...Parts],
): Promise<{ [Part in keyof Parts]: Awaited<Parts[Part]> }> {
  // A statement of Drizzle's is asked as often as somebody waits for it.
  const asked = parts.map((part) => Promise.resolve(part));
  await Promise.allSettled(asked);
  return Promise.all(asked) as Promise<{ [Part in keyof Parts]: Awaited<Parts[Part]> }>;
}
