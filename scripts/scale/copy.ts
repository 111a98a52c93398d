import { once } from "node:events";
import type { Writable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { setTimeout } from "node:timers/promises";
import postgres from "postgres";
import type { Table } from "./catalogue";

/** The columns of a table as COPY takes them. */
export const columnsOf = ({ columns }: Table): string => columns.map(({ name }) => `"${name}"`).join(", ");

/** The rows of a query as COPY writes them, one line each. */
export async function linesOf(url: string, query: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const block of blocksOf(url, query))
    for (const line of block.slice(0, -1).split("\n")) lines.push(line);
  return lines;
}

/** The rows of a query in blocks of whole lines. */
export async function* blocksOf(url: string, query: string): AsyncGenerator<string> {
  // postgres.js may leave the socket paused at the end of a COPY: each has a connection of its own.
  const sql = postgres(url, { max: 1 });
  const decoder = new StringDecoder("utf8");
  let rest = "";
  for await (const chunk of await sql.unsafe(`copy (${query}) to stdout`).readable()) {
    const text = rest + decoder.write(chunk);
    const end = text.lastIndexOf("\n") + 1;
    rest = text.slice(end);
    if (end > 0) yield text.slice(0, end);
  }
  await sql.end({ timeout: 0 });
}

/** Writes blocks of lines into a table; throws when the server does not take them. */
export async function pour(
  sql: postgres.Sql,
  table: Table,
  blocks: AsyncIterable<string> | Iterable<string>,
) {
  let sink: Writable | undefined;
  for await (const block of blocks) {
    // postgres.js waits for ever on a COPY that nothing was written to.
    sink ??= await sql.unsafe(`copy ${table.name} (${columnsOf(table)}) from stdin`).writable();
    if (!sink.write(block)) await once(sink, "drain");
  }
  if (sink) await finished(sink, table.name);
}

// postgres.js never tells of an error that comes after the last row was sent.
async function finished(sink: Writable, name: string): Promise<void> {
  const taken = new Promise<boolean>((resolve) => sink.end(() => resolve(true)));
  const refused = setTimeout(PATIENCE, false, { ref: false });
  if (!(await Promise.race([taken, refused])))
    throw new Error(`${name}: the server's log says what is wrong`);
}

const PATIENCE = 60_000;
