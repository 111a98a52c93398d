import { expect, test } from "vitest";
import { calendarYearInput } from "./year";

const entry = (...days: { date: string; kind: string; name: string }[]) => ({
  year: 2027,
  status: "announced",
  source: "国务院办公厅通知",
  days,
});
const holiday = (date: string, name = "春节") => ({ date, kind: "holiday", name });
const faults = (input: unknown) =>
  calendarYearInput.safeParse(input).error?.issues.map(({ message }) => message) ?? [];

test("a year's notice comes back with its days in order and the names trimmed", () => {
  const days = [holiday("2027-02-06"), { date: "2027-01-30", kind: "makeup", name: " 春节 " }];
  expect(calendarYearInput.parse(entry(...days))).toMatchObject({
    year: 2027,
    days: [
      { date: "2027-01-30", kind: "makeup", name: "春节" },
      { date: "2027-02-06", kind: "holiday", name: "春节" },
    ],
  });
});

test.each([
  ["not_in_year", holiday("2026-12-31")],
  ["not_a_day", holiday("2027-02-29")],
  ["makeup_not_weekend", { date: "2027-02-01", kind: "makeup", name: "春节" }],
])("%s is said of a wrong day", (fault, day) => expect(faults(entry(day))).toEqual([fault]));

test("a name of twenty characters and a make-up day on Saturday or Sunday are right", () => {
  const makeup = (date: string) => ({ date, kind: "makeup", name: "节" });
  expect(
    faults(entry(holiday("2027-02-06", "节".repeat(20)), makeup("2027-01-30"), makeup("2027-01-31"))),
  ).toEqual([]);
});

test("a day entered twice is said once, at the second", () => {
  const { error } = calendarYearInput.safeParse(entry(holiday("2027-02-06"), holiday("2027-02-06")));
  expect(error?.issues).toMatchObject([{ message: "repeated", path: ["days", 1, "date"] }]);
});

test.each([
  ["days.0.name", "too_small", entry(holiday("2027-02-06", " "))],
  ["days.0.name", "too_big", entry(holiday("2027-02-06", "节".repeat(21)))],
  ["days.0.kind", "invalid_value", entry({ ...holiday("2027-02-06"), kind: "rest" })],
  ["year", "too_small", { ...entry(), year: "1999" }],
  ["year", "invalid_type", { ...entry(), year: "soon" }],
  ["source", "too_small", { ...entry(), source: "  " }],
  ["status", "invalid_value", { ...entry(), status: "sure" }],
])("%s is %s", (path, code, input) => {
  const issues = calendarYearInput.safeParse(input).error?.issues ?? [];
  expect(issues.map((issue) => [issue.path.join("."), issue.code])).toEqual([[path, code]]);
});
