import { describe, expect, test } from "vitest";
import years from "@/db/seed/reference/calendar.json";
import { buildCalendar, type CalendarYear } from "../calendar";
import { dueOn, readd } from "./due";
import { DEFAULT_RULE_SET, type Rule } from "./rules";

// JSON widens "holiday" to string; the seed's own test proves its shape.
const calendar = buildCalendar(years as CalendarYear[]);
const { rules } = DEFAULT_RULE_SET;
const due = (rule: Rule, from: string) => dueOn(rule, from, calendar);

describe("months end on the same day number and roll to a working day", () => {
  test.each([
    ["reply", "2026-11-30", "2027-02-28", "2027-03-01", "28 February is a Sunday"],
    [
      "secondReply",
      "2026-01-31",
      "2026-02-28",
      "2026-02-28",
      "the last day of February is a make-up Saturday",
    ],
    ["secondReply", "2027-01-31", "2027-02-28", "2027-03-01", "no 31 February, and a Sunday"],
    ["secondReply", "2028-01-31", "2028-02-29", "2028-02-29", "a leap February"],
    ["reply", "2025-11-17", "2026-02-17", "2026-02-24", "due in the Spring Festival"],
    ["reply", "2026-02-09", "2026-05-09", "2026-05-09", "due on a make-up Saturday"],
    ["reply", "2026-07-04", "2026-10-04", "2026-10-08", "due in the National Day holiday"],
    ["extendedReply", "2026-08-31", "2027-02-28", "2027-03-01", "six months from a 31st"],
    ["coOpinion", "2026-11-30", "2027-01-30", "2027-02-01", "a Saturday in a provisional year"],
  ] as const)("%s from %s: %s, so %s (%s)", (clock, from, raw, on, _why) => {
    expect(due(rules[clock], from)).toMatchObject({ from, dueRaw: raw, dueOn: on });
  });
});

test("every step of 30 November and three months", () => {
  expect(due(rules.reply, "2026-11-30")).toEqual({
    from: "2026-11-30",
    dueRaw: "2027-02-28",
    dueOn: "2027-03-01",
    provisional: true,
    steps: [
      { kind: "start", day: "2026-11-30", rule: rules.reply },
      { kind: "months", length: 3, to: "2027-02-28" },
      {
        kind: "roll",
        from: "2027-02-28",
        to: "2027-03-01",
        skipped: [{ day: "2027-02-28", reason: "weekend", name: null, provisional: true }],
      },
    ],
  });
});

test("a due day that is a make-up Saturday stays, and the steps say so", () => {
  expect(due(rules.reply, "2026-02-09").steps.at(-1)).toEqual({
    kind: "makeup",
    day: "2026-05-09",
    name: "劳动节",
  });
});

describe("working days", () => {
  test.each([
    ["2025-09-25", "2025-10-15"],
    ["2026-02-10", "2026-03-02"],
    ["2026-09-22", "2026-10-13"],
  ])("ten from %s end on %s", (from, on) => {
    expect(due(rules.feedback, from)).toMatchObject({ dueRaw: on, dueOn: on, provisional: false });
  });

  test("every step of ten working days over a National Day", () => {
    const { steps } = due(rules.feedback, "2025-09-25");
    const skip = (day: string, name: string | null) =>
      ({ kind: "skip", day, reason: name ? "holiday" : "weekend", name, provisional: false }) as const;
    const festival = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => skip(`2025-10-0${n}`, n === 6 ? "中秋" : "国庆节"));
    expect(steps).toEqual([
      { kind: "start", day: "2025-09-25", rule: rules.feedback },
      { kind: "count", days: 1, total: 1, to: "2025-09-26", makeup: [] },
      skip("2025-09-27", null),
      { kind: "count", days: 3, total: 4, to: "2025-09-30", makeup: ["2025-09-28"] },
      ...festival,
      { kind: "count", days: 3, total: 7, to: "2025-10-11", makeup: ["2025-10-11"] },
      skip("2025-10-12", null),
      { kind: "count", days: 3, total: 10, to: "2025-10-15", makeup: [] },
    ]);
  });

  test("a count that reaches into a year not announced is provisional, one that ends before is not", () => {
    expect(due(rules.audit, "2026-12-29").provisional).toBe(true);
    expect(due(rules.audit, "2026-12-28").provisional).toBe(false);
  });
});

test("a day rolled out of a provisional year into an announced one is provisional still", () => {
  const year = (year: number, status: CalendarYear["status"], date: string): CalendarYear => ({
    year,
    version: 1,
    status,
    source: "通知",
    days: [{ date, kind: "holiday", name: "元旦" }],
  });
  const turn = buildCalendar([
    year(2027, "provisional", "2027-12-31"),
    year(2028, "announced", "2028-01-01"),
  ]);
  expect(dueOn(rules.secondReply, "2027-12-01", turn)).toMatchObject({
    dueOn: "2028-01-03",
    provisional: false,
  });
  expect(dueOn({ unit: "fixed", month: 12, day: 31, source: "条" }, "2027-06-01", turn)).toMatchObject({
    dueOn: "2028-01-03",
    provisional: true,
  });
  expect(dueOn(rules.audit, "2027-12-29", turn)).toMatchObject({ dueOn: "2028-01-04", provisional: true });
});

describe("a fixed date is the next one after the start", () => {
  test.each([
    ["2026-03-01", "2026-08-31", "2026-08-31"],
    ["2026-08-30", "2026-08-31", "2026-08-31"],
    ["2026-08-31", "2027-08-31", "2027-08-31"],
    ["2024-09-01", "2025-08-31", "2025-09-01"],
  ])("from %s: %s, so %s", (from, raw, on) => {
    expect(due(rules.unitReport, from)).toMatchObject({ dueRaw: raw, dueOn: on });
  });
});

describe("readd trusts no step that does not join", () => {
  const start = { kind: "start", day: "2026-11-26", rule: rules.audit } as const;
  const rest = (day: string) => ({ day, reason: "weekend", name: null, provisional: false }) as const;

  test.each([
    ["no start", []],
    ["skip before start", [{ kind: "skip", ...rest("2026-11-28") }]],
    ["skips 2026-11-28 after 2026-11-26", [start, { kind: "skip", ...rest("2026-11-28") }]],
    [
      "extension from another start",
      [start, { kind: "extend", on: "2026-11-27", by: "reply", from: "2026-11-27", rule: rules.reply }],
    ],
    ["keep", [start, { kind: "keep", told: "2026-11-30", counted: "2026-11-27" }]],
    ["keep", [start, { kind: "keep", told: "2026-11-25", counted: "2026-11-26" }]],
    ["another make-up day", [start, { kind: "makeup", day: "2026-11-28", name: null }]],
  ] as const)("%s", (where, steps) => expect(() => readd(steps)).toThrow(where));

  test("what a step claims to reach does not count, what it adds does", () => {
    const count = { kind: "count", days: 2, total: 2, to: "2099-01-01", makeup: [] } as const;
    expect(readd([start, count])).toBe("2026-11-28");
  });
});
