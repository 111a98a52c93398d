import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildCalendar, isWorkingDay } from "../calendar";
import { addDays, type Day } from "../day";
import { type Ladder, reminderOn, rungOn } from "./reminder";

// 1 to 3 October rest as fixed holidays; otherwise Monday to Friday works.
const calendar = buildCalendar([]);
const ladder: Ladder = { calendar, rungs: [30, 15, 7, 3, 0] };
const DUE = "2026-12-10"; // a Thursday

test.each([
  ["2026-10-29", 30],
  ["2026-10-28", null],
  ["2026-11-19", 15],
  ["2026-12-01", 7],
  ["2026-12-07", 3],
  ["2026-12-08", 3],
  ["2026-12-10", 0],
  ["2026-12-11", -1],
  ["2026-12-17", -1],
  ["2026-12-18", -2],
  ["2026-12-25", -3],
])("on %s a day due on 10 December stands on rung %j", (day, rung) =>
  expect(rungOn(ladder, DUE, day)).toBe(rung),
);

describe("what is said", () => {
  test.each([
    ["yesterday's rung is said", "2026-12-04", "2026-12-07", { key: "dueSoon", days: 3 }],
    ["nothing between two rungs", "2026-12-07", "2026-12-08", null],
    ["a missed rung is made up for", "2026-12-04", "2026-12-08", { key: "dueSoon", days: 2 }],
    ["many missed rungs are one word", "2026-10-01", "2026-12-10", { key: "dueSoon", days: 0 }],
    ["the day after", "2026-12-10", "2026-12-11", { key: "overdue", days: 1 }],
    ["nothing in the week after", "2026-12-11", "2026-12-17", null],
    ["a week later", "2026-12-17", "2026-12-18", { key: "overdue", days: 6 }],
    ["a rung that stood when the clock began is not news", "2026-12-08", "2026-12-09", null],
  ] as const)("%s", (_what, since, today, said) =>
    expect(reminderOn(ladder, DUE, since, today)).toEqual(said),
  );

  test("a due day on a Friday is overdue once over the weekend", () => {
    expect(reminderOn(ladder, "2026-12-11", "2026-12-11", "2026-12-12")).toEqual({ key: "overdue", days: 1 });
    expect(reminderOn(ladder, "2026-12-11", "2026-12-12", "2026-12-14")).toBeNull();
  });
});

const days = fc.integer({ min: 0, max: 400 }).map((n): Day => addDays("2026-01-05", n));

describe("for every calendar year", () => {
  test("however the looks fall, all that is said is said once, and daily looks miss no rung", () =>
    fc.assert(
      fc.property(days, days, (from, dueOn) => {
        const to = addDays(dueOn, 40);
        const said: number[] = [];
        for (let day = from; day < to; day = addDays(day, 1))
          if (reminderOn(ladder, dueOn, day, addDays(day, 1)))
            said.push(rungOn(ladder, dueOn, addDays(day, 1)) ?? Number.NaN);
        expect(new Set(said).size).toBe(said.length);
        expect(said.toSorted((a, b) => b - a)).toEqual(said);
        const reached = new Set<number | null>();
        for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
          reached.add(rungOn(ladder, dueOn, day));
        for (const known of [rungOn(ladder, dueOn, from), null]) reached.delete(known);
        expect(said).toEqual([...reached].toSorted((a, b) => Number(b) - Number(a)));
      }),
      { numRuns: 60 },
    ));

  test("a rung is never climbed back", () =>
    fc.assert(
      fc.property(days, days, (day, dueOn) => {
        const [today, tomorrow] = [rungOn(ladder, dueOn, day), rungOn(ladder, dueOn, addDays(day, 1))];
        if (today !== null) expect(tomorrow ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(today);
        if (!isWorkingDay(calendar, addDays(day, 1)) && tomorrow !== today) expect(tomorrow).toBe(-1);
      }),
    ));
});
