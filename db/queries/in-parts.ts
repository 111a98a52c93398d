import "server-only";
import { PAGE_ROWS, pagesOf } from "@/domain/page";

/** How many rows of a long list are held at once. */
const PART = 500;

/** A long list: how many rows it has, their ids in its order, and the rows of any part of them as they are read. */
export type Parts<Row> = {
  total: number;
  ids: readonly string[];
  rows: (part?: readonly string[]) => AsyncIterable<Row>;
};

/**
 * A long list in the order that one statement fixed by its ids, read a part at a time, so that its length does not
 * cost memory. `read` says who may see the rows and no more: what changes meanwhile stays in the list.
 */
export function partsOf<Row extends { id: string }>(
  found: readonly { id: string }[],
  read: (part: string[]) => Promise<readonly Row[]>,
): Parts<Row> {
  const ids = found.map(({ id }) => id);
  return { total: ids.length, ids, rows: (part = ids) => inParts(part, read) };
}

/** One page of a long list, and where it stands in it. */
export type Page<Row> = { rows: Row[]; page: number; total: number };

/** One page of such a list; beyond its end is its last page, and what went away meanwhile is left out. */
export async function pageOf<Row extends { id: string }>(
  found: readonly { id: string }[],
  page: number,
  read: (part: string[]) => Promise<readonly Row[]>,
  size = PAGE_ROWS,
): Promise<Page<Row>> {
  const at = Math.min(page, pagesOf(found.length, size));
  const ids = found.slice((at - 1) * size, at * size).map(({ id }) => id);
  if (ids.length === 0) return { rows: [], page: at, total: 0 };
  const rows = new Map((await read(ids)).map((row) => [row.id, row]));
  return { rows: ids.flatMap((id) => rows.get(id) ?? []), page: at, total: found.length };
}

/** The rows of a part, of rows that are all there. */
export function picked<Row extends { id: string }>(rows: readonly Row[], part: readonly string[]): Row[] {
  const wanted = new Set(part);
  return rows.filter(({ id }) => wanted.has(id));
}

/** A row that is gone when its turn comes is an error: a list must not be short unnoticed. */
async function* inParts<Row extends { id: string }>(
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
