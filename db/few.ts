import "server-only";

/**
 * Asks about each of a few ids on its own, and about many with one list. PostgreSQL keeps the plan of a statement with
 * one id; for a list it plans anew each time, which takes longer than the answer. What is asked at once goes together
 * anyway (db/gather.ts).
 */
export async function fewOrMany<Row>(
  ids: readonly string[],
  ofOne: (id: string) => PromiseLike<readonly Row[]>,
  ofMany: (ids: readonly string[]) => PromiseLike<readonly Row[]>,
): Promise<Row[]> {
  if (ids.length > FEW) return [...(await ofMany(ids))];
  return (await Promise.all(ids.map(ofOne))).flat();
}

const FEW = 4;
