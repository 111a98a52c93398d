import { z } from "zod";
import { factNamesOf } from "./catalogue";
import { type Scope, scopeInput } from "./scope";

/** The facts whose rows are listed as records: what is neither a case nor a commitment. */
export const RECORD_FACTS = [...factNamesOf("work"), ...factNamesOf("cosignerRating")] as const;
export type RecordFact = (typeof RECORD_FACTS)[number];

/** Rows on one page. */
export const RECORDS_PAGE = 50;

const lenient = <Value extends z.ZodType>(value: Value) => value.optional().catch(undefined);
const { year, from, to, sessionId } = scopeInput.shape;
const input = z.object({
  fact: lenient(z.enum(RECORD_FACTS)),
  unit: lenient(z.uuid()),
  category: lenient(z.uuid()),
  delegation: lenient(z.uuid()),
  year: lenient(year),
  from: lenient(from),
  to: lenient(to),
  sessionId: lenient(sessionId),
  page: lenient(z.coerce.number().int().min(1).max(10_000)),
});

/** Which records are asked for: a scope of cases, a fact, and one unit, category or delegation. */
export type RecordFilter = {
  fact: RecordFact;
  unit: string | undefined;
  category: string | undefined;
  delegation: string | undefined;
};
export type RecordQuery = { filter: RecordFilter; scope: Scope; page: number; ignored: readonly string[] };

/** Reads a list's address; what is not understood is left out and named. Without a fact these are the units' parts. */
export function readRecordQuery(
  address: Record<string, string | readonly string[] | undefined>,
): RecordQuery {
  const asked = Object.entries(address).filter(
    ([, value]) => typeof value === "string" && value.trim() !== "",
  );
  const raw = Object.fromEntries(asked);
  const read = input.parse(raw);
  const { page = 1, fact = "works", unit, category, delegation, ...scope } = read;
  const understood = new Map<string, unknown>(Object.entries(read));
  return {
    filter: { fact, unit, category, delegation },
    scope,
    page,
    ignored: Object.keys(raw).filter((name) => understood.get(name) === undefined),
  };
}

/** The address's query of the same list, on another page. */
export function recordAddress({ filter, scope }: RecordQuery, page = 1): string {
  const pairs = Object.entries({ ...scope, ...filter, page: page === 1 ? undefined : page });
  return new URLSearchParams(
    pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString();
}
