import "server-only";
import type { z } from "zod";
import type { Reader } from "@/db/client";
import type { Parts } from "@/db/queries/in-parts";
import type { Role, Viewer } from "@/domain/viewer";

/** Who asks: the viewer, the row the address names, and when. */
export type Ask<Query = unknown> = {
  db: Reader;
  viewer: Viewer;
  id: string;
  query: Query;
  now: Date;
};

/** A list in its own order: the key of every row, and the rows of some of them. */
export type Listed = { keys: readonly string[]; rows: (keys: readonly string[]) => Promise<unknown[]> };

/** Something that can be read: for whom (as its page), what may be asked, and how it is read. */
export type Read = {
  by: readonly Role[];
  query: z.ZodObject;
} & (
  | { kind: "list"; read: (ask: Ask) => Promise<Listed> }
  | { kind: "one"; read: (ask: Ask) => Promise<unknown>; version?: (found: unknown) => unknown }
);

type Rule<Query extends z.ZodObject> = { by: readonly Role[]; query: Query };

/** A list of rows that are all there; `key` tells them apart. */
export const rows = <Query extends z.ZodObject, Row>(
  rule: Rule<Query>,
  read: (ask: Ask<z.output<Query>>) => Promise<readonly Row[]>,
  key: (row: Row) => string,
): Read => listed(rule, async (ask) => inMemory(await read(ask), key));

/** A list that is read a part at a time. */
export const listed = <Query extends z.ZodObject>(
  rule: Rule<Query>,
  read: (ask: Ask<z.output<Query>>) => Promise<Listed>,
): Read => ({ ...rule, kind: "list", read: (ask) => read({ ...ask, query: rule.query.parse(ask.query) }) });

/** A long list that its query reads in parts. */
export const parts = <Query extends z.ZodObject, Row>(
  rule: Rule<Query>,
  read: (ask: Ask<z.output<Query>>) => Promise<Parts<Row>>,
): Read =>
  listed(rule, async (ask) => {
    const { ids, rows: readPart } = await read(ask);
    return { keys: ids, rows: (keys) => gathered(readPart(keys)) };
  });

/** One thing; null means that it is not there. `version` is what a write's `If-Match` is held against. */
export const one = <Query extends z.ZodObject, Found>(
  rule: Rule<Query>,
  read: (ask: Ask<z.output<Query>>) => Promise<Found>,
  version?: (found: NonNullable<Found>) => number,
): Read => ({
  ...rule,
  kind: "one",
  read: (ask) => read({ ...ask, query: rule.query.parse(ask.query) }),
  ...(version && { version: (found: unknown) => version(found as NonNullable<Found>) }),
});

/** The rows of an async list. */
export async function gathered<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

function inMemory<Row>(all: readonly Row[], key: (row: Row) => string): Listed {
  const byKey = new Map(all.map((row) => [key(row), row]));
  const found = (keys: readonly string[]) =>
    keys.map((each) => byKey.get(each)).filter((row) => row !== undefined);
  return { keys: [...byKey.keys()], rows: async (keys) => found(keys) };
}
