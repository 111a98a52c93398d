import { z } from "zod";
import { cutAt } from "../cut";
import { VERDICTS } from "../rating/dictionary";
import { CLASS_MEANINGS } from "../reply/dictionary";
import { FACT_NAMES, type FactName } from "../statistics/metrics";
import { scopeInput } from "../statistics/scope";
import { searchedWords } from "../words";
import { PERIODS } from "./dictionary";
import { MARKS } from "./marks";
import { STATE_NAMES } from "./states";

/** How a list of cases can be sorted; each has one SQL meaning in `db/queries/suggestion-list.ts`. */
export const SORTS = [
  "number",
  "title",
  "lead",
  "state",
  "due",
  "submittedOn",
  "acceptedOn",
  "repliedOn",
] as const;
export type Sort = (typeof SORTS)[number];

/** What a list can be narrowed to by the day on which the next answer is due. */
export const DUE_FACTS = [
  "overdue",
  "dueIn3",
  "dueIn7",
  "dueIn15",
  "dueIn30",
  "dueLater",
] as const satisfies FactName[];

/** A rating as counted, or none yet. */
export const RATED_AS = [...VERDICTS, "unrated"] as const;

/** As what a unit belongs to a case: it owes the deputy an answer, or only an opinion. */
export const PARTS = ["main", "co"] as const;

/** Rows on one page of a list. */
export const PAGE_SIZE = 30;

const { year, from, to, sessionId } = scopeInput.shape;

/** What is no known value counts as not asked for, and is told. */
const lenient = <Value extends z.ZodType>(value: Value) => value.optional().catch(undefined);

/** The filters of a list, by their names in the address. */
export const filterInput = z.object({
  q: lenient(searchedWords().min(1)),
  state: lenient(z.enum(STATE_NAMES)),
  category: lenient(z.uuid()),
  unit: lenient(z.uuid()),
  part: lenient(z.enum(PARTS)),
  delegation: lenient(z.uuid()),
  lead: lenient(z.uuid()),
  period: lenient(z.enum(PERIODS)),
  sessionId: lenient(sessionId),
  year: lenient(year),
  from: lenient(from),
  to: lenient(to),
  class: lenient(z.enum(CLASS_MEANINGS)),
  rating: lenient(z.enum(RATED_AS)),
  due: lenient(z.enum(DUE_FACTS)),
  fact: lenient(z.enum(FACT_NAMES)),
  mark: lenient(z.enum(MARKS)),
});
const placeInput = z.object({
  sort: lenient(z.string().regex(new RegExp(`^-?(?:${SORTS.join("|")})$`))),
  page: lenient(z.coerce.number().int().min(1).max(100_000)),
});

/** What a list is narrowed to; the address holds it under the same names. */
export type ListFilter = z.output<typeof filterInput>;
export type FilterName = keyof ListFilter;
export const FILTER_NAMES = filterInput.keyof().options;

/** A list as its address asks for it; pages count from 1. `ignored`: names in the address that mean nothing here. */
export type ListQuery = {
  filter: ListFilter;
  sort: Sort;
  descending: boolean;
  page: number;
  ignored: readonly string[];
};

/** Reads a list's address. Only known filters and columns get in; the rest is left out and named in `ignored`. */
export function readListQuery(address: Record<string, string | readonly string[] | undefined>): ListQuery {
  const asked = Object.entries(address)
    .map(([name, value]) => [name, typeof value === "string" ? value : value?.[0]] as const)
    .filter(([, value]) => value !== undefined && value.trim() !== "");
  const raw = Object.fromEntries(asked);
  const filter = consistent(filterInput.parse(raw));
  const { sort = "-number", page = 1 } = placeInput.parse(raw);
  const understood = new Map<string, unknown>(Object.entries({ ...filter, ...placeInput.parse(raw) }));
  const ignored = Object.keys(raw).filter((name) => understood.get(name) === undefined);
  const by = SORTS.find((each) => each === sort.replace("-", "")) ?? "number";
  return { filter, sort: by, descending: sort.startsWith("-"), page, ignored };
}

/** A year says its own days, a range must have its end after its start, and a part is a part of a unit. */
function consistent({ from, to, part, ...filter }: ListFilter): ListFilter {
  const range = filter.year !== undefined || (from && to && from > to) ? {} : { from, to };
  return { from: undefined, to: undefined, ...filter, ...range, part: filter.unit ? part : undefined };
}

/** The address's query for cases with a title like this one: its first letters, without what all titles say. */
export const likeTitle = (title: string): string =>
  new URLSearchParams({ q: cutAt(title.replace(/^关于|的建议$/g, ""), 8) }).toString();

/** The address's query of a list, with changes; `undefined` takes something out. Another list starts at page 1. */
export function listAddress(
  query: ListQuery,
  changes: { [Name in FilterName]?: undefined } & { sort?: string; page?: number } = {},
): string {
  const { sort = (query.descending ? "-" : "") + query.sort, page = 1, ...gone } = changes;
  const kept = Object.entries(query.filter).filter(([name]) => !(name in gone));
  const place = { sort: sort === "-number" ? undefined : sort, page: page === 1 ? undefined : page };
  const pairs = [...kept, ...Object.entries(place)].flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return new URLSearchParams(pairs).toString();
}
