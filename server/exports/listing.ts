import "server-only";
import type { Reader } from "@/db/client";
import type { Parts } from "@/db/queries/in-parts";
import type { Day } from "@/domain/day";
import type { Named } from "@/domain/local-name";
import { localName } from "@/domain/local-name";
import { type Column, type Table, tableOf } from "@/domain/table/table";
import type { Viewer } from "@/domain/viewer";

/** Says a word by its full path, such as `suggestion.states.closed`. */
export type Say = {
  (path: string, values?: Record<string, string | number>): string;
  has(path: string): boolean;
};

/** What an address asks of a list. */
export type Asked = Record<string, string>;

/** Who asks for which list, in which language; `id` where the address names one row. */
export type Ask = {
  db: Reader;
  viewer: Viewer;
  asked: Asked;
  id: string | null;
  now: Date;
  today: Day;
  say: Say;
  locale: string;
};

/** A list as it is saved. */
export type Listing = {
  title: string;
  /** What the list is and how it counts. */
  about: string;
  /** What it was narrowed to, name by name. */
  filter: readonly (readonly [string, string])[];
  total: number;
  table: Table;
  /** Whether its rows come in parts; what is not has a reason in `domain/export/lists.ts`. */
  inParts: boolean;
};

/** Reads a list with the viewer: its own page's query, all pages of it. */
export type ReadListing = (ask: Ask) => Promise<Listing>;

type ListingHead = Pick<Listing, "title" | "about"> & { filter?: Listing["filter"] };

/** A list that can grow with the years: its rows are read while they are sent. */
export const longListing = <Row>(
  head: ListingHead,
  columns: readonly Column<Row>[],
  { total, rows }: Parts<Row>,
): Listing => ({ filter: [], ...head, total, table: tableOf(columns, rows()), inParts: true });

/** A list whose rows are all there. */
export const listing = <Row>(
  head: ListingHead,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Listing => ({ filter: [], ...head, total: rows.length, table: tableOf(columns, rows), inParts: false });

/** Columns by a table of word, kind and cell; the words are looked up under their full paths. */
export const worded = <Row>(
  { say }: Pick<Ask, "say">,
  table: readonly (readonly [
    word: string,
    kind: Column<Row>["kind"],
    cell: Column<Row>["cell"],
    width?: number,
  ])[],
): Column<Row>[] => table.map(([word, kind, cell, width]) => ({ heading: say(word), kind, cell, width }));

/** Several names in one cell. */
export const namesIn = (names: readonly Named[], locale: string): string =>
  names.map((named) => localName(named, locale)).join(locale === "en" ? "; " : "；");

/** An address with a condition the list does not know: a file must not hold more than was asked for. */
export class UnknownCondition extends Error {
  constructor(readonly ignored: readonly string[]) {
    super(`Unknown conditions: ${ignored.join(", ")}`);
  }
}
