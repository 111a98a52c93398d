import { z } from "zod";
import { type Day, isDay } from "../day";
import { GROUPINGS } from "./metrics";

const day = z.string().refine(isDay, "not_a_day");

/** Which cases are counted: those accepted in a year, in a range of days, or filed in one session. */
export const scopeInput = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  from: day.optional(),
  to: day.optional(),
  sessionId: z.uuid().optional(),
});

/** A scope and what its figures are to be broken down by. */
export const statisticsInput = scopeInput
  .extend({ by: z.enum(GROUPINGS).optional() })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ["to"], error: "range" });

/** A parsed scope; an empty one counts everything the viewer may see. */
export type Scope = z.output<typeof scopeInput>;

/** A scope, and the past day at whose end its cases are counted; without one they are counted as they are now. */
export type CountedScope = Scope & { asOf?: Day | undefined };

/** The first and last day of acceptance that a scope takes in; both included, `null` for no bound. */
export function boundsOf({ year, from, to }: Scope): { from: string | null; to: string | null } {
  if (year !== undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  return { from: from ?? null, to: to ?? null };
}

/** A scope as an address asks for it. What means nothing is left out; without any scope it is this year. */
export function readScope(
  address: Record<string, string | readonly string[] | undefined>,
  thisYear: number,
): Scope {
  const parts = Object.entries(scopeInput.shape).flatMap(([name, schema]) => {
    const raw = address[name];
    const read = schema.safeParse(typeof raw === "string" && raw !== "" ? raw : undefined);
    return read.success && read.data !== undefined ? [[name, read.data]] : [];
  });
  const scope = scopeInput.parse(Object.fromEntries(parts));
  return parts.length === 0 ? { year: thisYear } : scope;
}

/** The parts of a scope that an address names and that mean nothing: a page says so, a file is refused. */
export function ignoredScope(address: Record<string, string | readonly string[] | undefined>): string[] {
  const asked = Object.entries(scopeInput.shape).filter(([name]) => address[name] && address[name] !== "");
  const wrong = asked.filter(([name, schema]) => {
    const raw = address[name];
    return typeof raw !== "string" || !schema.safeParse(raw).success;
  });
  return wrong.map(([name]) => name);
}

/** The parts of a scope as an address or a form holds them. */
export const scopeEntries = (scope: CountedScope): [string, string][] =>
  Object.entries(scope).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );

/** A scope as it stands in an address, such as "year=2023". */
export const scopeQuery = (scope: CountedScope): string =>
  new URLSearchParams(scopeEntries(scope)).toString();
