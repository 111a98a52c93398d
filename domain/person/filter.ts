import { z } from "zod";
import { HELD_ROLES } from "../viewer";
import { searchedWords } from "../words";

/** How an account stands, as the list of people can be filtered. */
export const ACCOUNT_STATES = ["usable", "first_password", "locked", "retired"] as const;

export type AccountState = (typeof ACCOUNT_STATES)[number];

/** The filter of the list of people as the address says it; what makes no sense counts as absent. */
export const personFilter = z.object({
  q: searchedWords().catch(""),
  role: z.enum(HELD_ROLES).optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
  delegation: z.uuid().optional().catch(undefined),
  state: z.enum(ACCOUNT_STATES).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export type PersonFilter = z.output<typeof personFilter>;

/** The address's search part for a filter; what is not set is left out, the first page too. */
export function personQuery(filter: PersonFilter): string {
  const entries = Object.entries(filter).filter(
    ([name, value]) => value && !(name === "page" && value === 1),
  );
  const query = new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString();
  return query === "" ? "" : `?${query}`;
}

/** How an account stands at a moment. */
export function accountState(
  { retiredOn, lockedUntil, mustChangePassword }: AccountFacts,
  now: Date,
): AccountState {
  if (retiredOn !== null) return "retired";
  if (lockedUntil !== null && lockedUntil > now) return "locked";
  return mustChangePassword ? "first_password" : "usable";
}

type AccountFacts = { retiredOn: string | null; lockedUntil: Date | null; mustChangePassword: boolean };

/** An administrator's lock: until somebody opens it. */
export const LOCKED_FOR_GOOD = new Date("9999-12-31T00:00:00Z");
