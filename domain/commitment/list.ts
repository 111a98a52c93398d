import { z } from "zod";
import { COMMITMENT_FACT_NAMES } from "../statistics/commitments";
import { type Scope, scopeInput } from "../statistics/scope";
import type { Viewer } from "../viewer";
import { searchedWords } from "../words";

/** What a ledger can be narrowed to by where a commitment stands; "overdue" is an open one whose day has passed. */
export const STANDINGS = ["open", "overdue", "fulfilled", "closed", "cancelled"] as const;
export type Standing = (typeof STANDINGS)[number];

/** What can be said of one besides: its day was changed, or this year's autumn sweep has (not) confirmed it. */
export const MARKS = ["changed", "swept", "unswept"] as const;
export type Mark = (typeof MARKS)[number];

/** Whether the viewer's ledger is that of his unit; a committee is a unit too, but promises nothing. */
export const hasOwnLedger = ({ role }: Viewer): boolean => role === "unit_handler" || role === "unit_head";

/** Rows on one page of a ledger. */
export const LEDGER_PAGE = 30;

/** How a ledger can be sorted. */
export const LEDGER_SORTS = ["due", "firstDue", "promised", "number"] as const;
export type LedgerSort = (typeof LEDGER_SORTS)[number];

/** What is no known value counts as not asked for, and is told. */
const lenient = <Value extends z.ZodType>(value: Value) => value.optional().catch(undefined);

const { year, from, to, sessionId } = scopeInput.shape;

/** The filters of a list, by their names in the address. */
export const filterInput = z.object({
  q: lenient(searchedWords().min(1)),
  /** The ledger of a year: what was promised by then and had not ended before. */
  year: lenient(year),
  unit: lenient(z.uuid()),
  /** The lead deputy of the case. */
  lead: lenient(z.uuid()),
  state: lenient(z.enum(STANDINGS)),
  mark: lenient(z.enum(MARKS)),
  fact: lenient(z.enum(COMMITMENT_FACT_NAMES)),
  /** The scope of a figure: the cases accepted in a year, in a range of days, or filed in a session. */
  caseYear: lenient(year),
  from: lenient(from),
  to: lenient(to),
  sessionId: lenient(sessionId),
});

const placeInput = z.object({
  sort: lenient(z.string().regex(new RegExp(`^-?(?:${LEDGER_SORTS.join("|")})$`))),
  page: lenient(z.coerce.number().int().min(1).max(100_000)),
});

/** What a ledger is narrowed to; the address holds it under the same names. */
export type LedgerFilter = z.output<typeof filterInput>;
export type LedgerFilterName = keyof LedgerFilter;
export const LEDGER_FILTER_NAMES = filterInput.keyof().options;

/** A ledger as its address asks for it; pages count from 1. `ignored`: names that mean nothing here. */
export type LedgerQuery = {
  filter: LedgerFilter;
  sort: LedgerSort;
  descending: boolean;
  page: number;
  ignored: readonly string[];
};

/** Reads a ledger's address; what is not understood is left out and named. */
export function readLedgerQuery(
  address: Record<string, string | readonly string[] | undefined>,
): LedgerQuery {
  const asked = Object.entries(address)
    .map(([name, value]) => [name, typeof value === "string" ? value : value?.[0]] as const)
    .filter(([, value]) => value !== undefined && value.trim() !== "");
  const raw = Object.fromEntries(asked);
  const [filter, place] = [filterInput.parse(raw), placeInput.parse(raw)];
  const understood = new Map<string, unknown>(Object.entries({ ...filter, ...place }));
  const { sort = "due", page = 1 } = place;
  return {
    filter,
    sort: LEDGER_SORTS.find((each) => each === sort.replace("-", "")) ?? "due",
    descending: sort.startsWith("-"),
    page,
    ignored: Object.keys(raw).filter((name) => understood.get(name) === undefined),
  };
}

/** The address's query of a ledger, with changes; `undefined` takes a filter out. Another ledger starts at page 1. */
export function ledgerAddress(
  query: LedgerQuery,
  changes: { [Name in LedgerFilterName]?: undefined } & { sort?: string; page?: number } = {},
): string {
  const { sort = (query.descending ? "-" : "") + query.sort, page = 1, ...gone } = changes;
  const kept = Object.entries(query.filter).filter(([name]) => !(name in gone));
  const place = { sort: sort === "due" ? undefined : sort, page: page === 1 ? undefined : page };
  const pairs = [...kept, ...Object.entries(place)].flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return new URLSearchParams(pairs).toString();
}

/** The scope of cases that a filter asks for. */
export const scopeOf = ({ caseYear, from, to, sessionId }: LedgerFilter): Scope => ({
  year: caseYear,
  from,
  to,
  sessionId,
});

/** The same scope as a figure's link holds it: its year is that of the cases, not that of the ledger. */
export function scopeAddress({ year, ...scope }: Scope): string {
  const pairs = Object.entries({ caseYear: year, ...scope }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return new URLSearchParams(pairs).toString();
}
