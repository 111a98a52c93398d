import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COMMITMENT_FACT_NAMES } from "../statistics/commitments";
import {
  LEDGER_SORTS,
  ledgerAddress,
  MARKS,
  readLedgerQuery,
  STANDINGS,
  scopeAddress,
  scopeOf,
} from "./list";
import { isTermEnding, sweepYearOn } from "./season";

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const year = fc.integer({ min: 2000, max: 2100 }).map(String);
const addresses = fc.record({
  q: maybe(fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== "")),
  year: maybe(year),
  caseYear: maybe(year),
  unit: maybe(fc.uuid({ version: 4 })),
  state: maybe(fc.constantFrom(...STANDINGS)),
  mark: maybe(fc.constantFrom(...MARKS)),
  fact: maybe(fc.constantFrom(...COMMITMENT_FACT_NAMES)),
  sort: maybe(fc.constantFrom(...LEDGER_SORTS, ...LEDGER_SORTS.map((sort) => `-${sort}`))),
  page: maybe(fc.integer({ min: 1, max: 99 }).map(String)),
});

const read = (address: string) => readLedgerQuery(Object.fromEntries(new URLSearchParams(address)));

describe("a ledger's address", () => {
  test("says all that was asked for, and is read back the same", () =>
    fc.assert(
      fc.property(addresses, (address) => {
        const query = readLedgerQuery(address);
        expect(query.ignored).toEqual([]);
        expect(read(ledgerAddress(query, { page: query.page }))).toEqual(query);
      }),
    ));

  test("leaves out and names what it does not understand", () => {
    const query = readLedgerQuery({ state: "planned", unit: "x", sort: "unit", page: "0", year: "2024" });
    expect(query.ignored.toSorted()).toEqual(["page", "sort", "state", "unit"]);
    expect(query.filter).toMatchObject({ year: 2024, state: undefined, unit: undefined });
    expect(query).toMatchObject({ sort: "due", descending: false, page: 1 });
  });

  test("a figure's scope is that of the cases, not the ledger's year", () => {
    const scope = { year: 2023, from: undefined, to: undefined, sessionId: undefined };
    expect(scopeAddress(scope)).toBe("caseYear=2023");
    expect(scopeOf(read(scopeAddress(scope)).filter)).toEqual(scope);
    expect(read(scopeAddress(scope)).filter.year).toBeUndefined();
  });
});

test.each([
  ["2026-09-30", null],
  ["2026-10-01", 2026],
  ["2026-12-31", 2026],
  ["2027-01-01", null],
])("on %s the sweep is that of %s", (day, season) => expect(sweepYearOn(day)).toBe(season));

test.each([
  ["2027-06-27", false],
  ["2027-06-28", true],
  ["2028-03-01", true],
])("on %s a term that ends on 2027-12-27 is ending: %s", (day, ending) =>
  expect(isTermEnding("2027-12-27", day)).toBe(ending),
);
