import { z } from "zod";
import { readPage } from "../page";
import { searchedWords } from "../words";

/** The desks where a case waits for its units, and the state it waits in: staff's, and the government office's. */
export const ASSIGNMENT_DESKS = { assign: "accepted", dispatch: "dispatching" } as const;
export type AssignmentDesk = keyof typeof ASSIGNMENT_DESKS;

/** No unit is wished for. */
export const NO_WISH = "none";

// What is no known value counts as not asked for, and is told.
const filterInput = z.object({
  q: searchedWords().min(1).optional().catch(undefined),
  category: z.uuid().optional().catch(undefined),
  wished: z
    .union([z.literal(NO_WISH), z.uuid()])
    .optional()
    .catch(undefined),
});
const NAMES = filterInput.keyof().options;

/** What such a desk is narrowed to: words, a category, the unit that the deputy wishes for. */
export type DeskFilter = z.output<typeof filterInput>;

/** A desk as its address asks for it. `ignored`: conditions that mean nothing here. */
export type DeskQuery = { filter: DeskFilter; page: number; ignored: readonly string[] };

type Address = Record<string, string | readonly string[] | undefined>;

/** Reads a desk's address. */
export function readDeskQuery(address: Address): DeskQuery {
  const raw = Object.fromEntries(
    NAMES.flatMap((name) => {
      const asked = [address[name]].flat()[0]?.trim();
      return asked ? [[name, asked]] : [];
    }),
  );
  const filter = filterInput.parse(raw);
  const ignored = NAMES.filter((name) => name in raw && filter[name] === undefined);
  return { filter, page: readPage(address.page), ignored };
}

/** The query of an address of such a desk. */
export function deskQuery(filter: DeskFilter, page = 1): string {
  const asked = NAMES.flatMap((name) => (filter[name] === undefined ? [] : [[name, filter[name]]]));
  return new URLSearchParams([...asked, ...(page > 1 ? [["page", String(page)]] : [])]).toString();
}

/** Whether a desk is narrowed at all. */
export const isNarrowed = (filter: DeskFilter) => NAMES.some((name) => filter[name] !== undefined);
