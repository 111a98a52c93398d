import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysBetween } from "../day";
import { backtest } from "./backtest";
import { distributionOf } from "./distribution";
import { ENOUGH, forecast, type Past, type Standing } from "./forecast";
import { beganOn, durationsOf, STEP_NAMES, stepOf, thisRound } from "./steps";

const durations = fc.record(
  Object.fromEntries(STEP_NAMES.map((step) => [step, fc.nat(40)])) as Record<
    (typeof STEP_NAMES)[number],
    fc.Arbitrary<number>
  >,
);
const past = fc.array(
  fc.record({
    id: fc.uuid(),
    unitId: fc.constantFrom("roads", "schools"),
    days: durations,
    extended: fc.boolean(),
  }),
  { maxLength: 25 },
);
const standing = fc.record({
  unitId: fc.constantFrom("roads", "schools", "new"),
  step: fc.constantFrom(...STEP_NAMES),
  spent: fc.nat(60),
  left: fc.integer({ min: -20, max: 90 }),
  extended: fc.boolean(),
});
const shareOf = (open: Standing, history: readonly Past[]) => forecast(open, history).share ?? 0;

describe("a forecast", () => {
  test("is never raised by more time left", () =>
    fc.assert(
      fc.property(standing, past, fc.nat(30), (open, history, more) => {
        const relaxed = { ...open, left: open.left + more };
        expect(shareOf(relaxed, history)).toBeLessThanOrEqual(shareOf(open, history));
      }),
    ));

  test("is never lowered by a day on which nothing happens", () =>
    fc.assert(
      fc.property(standing, past, (open, history) => {
        const tomorrow = { ...open, left: open.left - 1, spent: open.spent + 1 };
        expect(shareOf(tomorrow, history)).toBeGreaterThanOrEqual(shareOf(open, history));
      }),
    ));

  test("is never raised by standing a step further on the same day", () =>
    fc.assert(
      fc.property(standing, past, (open, history) => {
        const next = STEP_NAMES[STEP_NAMES.indexOf(open.step) + 1];
        fc.pre(next !== undefined && open.spent === 0);
        if (next)
          expect(shareOf({ ...open, step: next }, history)).toBeLessThanOrEqual(shareOf(open, history));
      }),
    ));

  test("counts some of the cases it names, and says in which step they would stick", () =>
    fc.assert(
      fc.property(standing, past, (open, history) => {
        const { late, n, share, risk, sticks } = forecast(open, history);
        expect(late).toBeLessThanOrEqual(n);
        expect(share === null).toBe(n === 0);
        if (open.left >= 0) expect(sticks === null).toBe(late === 0);
        expect(risk === "overdue").toBe(open.left < 0);
        if (sticks) expect(STEP_NAMES.indexOf(sticks)).toBeGreaterThanOrEqual(STEP_NAMES.indexOf(open.step));
      }),
    ));

  const case_ = (unitId: string, draft: number): Past => ({
    id: `${unitId}${draft}`,
    unitId,
    extended: false,
    days: { receipt: 1, start: 1, contact: 3, draft, signature: 2, issue: 1 },
  });

  test("compares with the unit's own cases, and with everybody's when they are too few", () => {
    const open: Standing = { unitId: "roads", step: "draft", spent: 4, left: 11, extended: false };
    const own = [5, 9, 12, 20, 30].map((days) => case_("roads", days));
    const others = [1, 2, 3].map((days) => case_("schools", days));
    expect(forecast(open, [...own, ...others])).toMatchObject({
      basis: "unit",
      n: ENOUGH,
      late: 2,
      risk: "medium",
      sticks: "draft",
      usual: { n: 5, median: 12, p75: 20, p90: 30 },
      slow: false,
    });
    expect(forecast(open, [...own.slice(1), ...others])).toMatchObject({ basis: "congress", n: 7 });
    expect(forecast(open, [])).toMatchObject({ n: 0, share: null, risk: "unknown", sticks: null });
  });

  test("leaves out past cases that were given more time, unless this one was too", () => {
    const open: Standing = { unitId: "roads", step: "draft", spent: 0, left: 20, extended: false };
    const history = [case_("roads", 5), { ...case_("roads", 60), extended: true }];
    expect(forecast(open, history)).toMatchObject({ n: 1, late: 0 });
    expect(forecast({ ...open, extended: true }, history)).toMatchObject({ n: 2, late: 1 });
  });

  test("says when the present step takes longer than it used to", () => {
    const history = [5, 9, 12, 20, 30].map((days) => case_("roads", days));
    expect(
      forecast({ unitId: "roads", step: "draft", spent: 21, left: 40, extended: false }, history).slow,
    ).toBe(true);
  });
});

describe("steps", () => {
  const life = [
    { name: "assignment.receive", day: "2023-03-03" },
    { name: "assignment.recordContact", day: "2023-03-06" },
    { name: "assignment.start", day: "2023-03-08" },
    { name: "assignment.draft", day: "2023-03-20" },
    { name: "assignment.sendBack", day: "2023-03-21" },
    { name: "assignment.draft", day: "2023-03-25" },
    { name: "assignment.sign", day: "2023-03-26" },
    { name: "assignment.issue", day: "2023-03-30" },
  ];

  test("last from the end of the one before; a draft that came back ends with its last time", () =>
    expect(durationsOf("2023-03-01", life, daysBetween)).toEqual({
      receipt: 2,
      start: 5,
      contact: 0,
      draft: 17,
      signature: 1,
      issue: 4,
    }));

  test("sum to the whole, whatever is missing or out of order", () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(life.slice(0, -1)), (some) => {
        const days = durationsOf(
          "2023-03-01",
          [...some, { name: "assignment.issue", day: "2023-03-30" }],
          daysBetween,
        );
        expect(Object.values(days).reduce((sum, each) => sum + each, 0)).toBe(29);
        for (const each of Object.values(days)) expect(each).toBeGreaterThanOrEqual(0);
      }),
    ));

  test("of an open case follow from its state and what was done", () => {
    expect(stepOf("pending_receipt", [])).toBe("receipt");
    expect(stepOf("working", [])).toBe("contact");
    expect(stepOf("working", life.slice(0, 5))).toBe("draft");
    expect(beganOn("draft", "2023-03-01", life.slice(0, 5))).toBe("2023-03-08");
    expect(stepOf("issued", life)).toBeNull();
  });

  test("of a second round begin when the case was handed back", () => {
    const back = { name: "assignment.rehandle", day: "2023-04-10" };
    expect(thisRound("2023-03-01", [...life, back])).toEqual({ from: "2023-04-10", happenings: [] });
    expect(thisRound("2023-03-01", life)).toEqual({ from: "2023-03-01", happenings: life });
  });
});

test("a distribution names days that real cases took", () => {
  expect(distributionOf([4, 1, 3, 2])).toEqual({ n: 4, median: 2, p75: 3, p90: 4 });
  expect(distributionOf([])).toBeNull();
});

test("a back-test of cases that all take as long is always right, and says how many it was", () => {
  const cases = Array.from({ length: 8 }, (_, index) => ({
    id: String(index),
    unitId: "roads",
    extended: false,
    days: { receipt: 1, start: 1, contact: 3, draft: 10, signature: 2, issue: 1 },
    allowed: index < 4 ? 60 : 12,
  }));
  const { actual } = backtest(cases);
  expect(actual).toMatchObject({ points: 40, hits: 40, late: 16, caught: 16, falseAlarms: 0, guess: 24 });
});
