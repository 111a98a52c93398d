import "server-only";

/** How many rows of a long list are held at once. */
const PART = 500;

/**
 * The rows of a long list, read a part at a time in the order that one statement fixed by their ids, so that its
 * length does not cost memory. A row that is gone when its turn comes is an error: a list must not be short unnoticed.
 */
export async function* inParts<Row extends { id: string }>(
  ids: readonly string[],
  read: (part: string[]) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  for (let start = 0; start < ids.length; start += PART) {
    const part = ids.slice(start, start + PART);
    const found = new Map((await read(part)).map((row) => [row.id, row]));
    for (const id of part) {
      const row = found.get(id);
      if (!row) throw new Error("A row went away while its list was read");
      yield row;
    }
  }
}
