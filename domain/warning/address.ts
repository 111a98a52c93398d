import { namesOf } from "../workflow";
import { RISKS, type Risk } from "./forecast";

/** What an address asks of the warnings: one unit's, of one risk, which page. */
export type WarningQuery = { unitId: string | undefined; risk: Risk | undefined; page: number };

type Address = Record<string, string | string[] | undefined>;

/** Reads an address; what it does not know it leaves out. */
export function readWarningQuery({ unit, risk, page }: Address): WarningQuery {
  return {
    unitId: typeof unit === "string" && unit !== "" ? unit : undefined,
    risk: namesOf(RISKS).find((each) => each === risk),
    page: Math.max(Number.parseInt(String(page), 10) || 1, 1),
  };
}

/** The address of the same, with some of it changed. */
export function warningAddress(query: WarningQuery, change: Partial<WarningQuery> = {}): string {
  const { unitId, risk, page } = { ...query, page: 1, ...change };
  const asked = new URLSearchParams();
  if (unitId !== undefined) asked.set("unit", unitId);
  if (risk !== undefined) asked.set("risk", risk);
  if (page > 1) asked.set("page", String(page));
  return asked.toString();
}
