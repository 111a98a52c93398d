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
  ["outsideYear", holiday("2026-12-31")],
  ["notADay", holiday("2027-02-29")],
  ["makeupOnWeekday", { date: "2027-02-01", kind: "makeup", name: "春节" }],
  ["name", holiday("2027-02-06", " ")],
  ["name", holiday("2027-02-06", "节".repeat(21))],
  ["kind", { date: "2027-02-06", kind: "rest", name: "春节" }],
])("%s is said of a wrong day", (fault, day) => expect(faults(entry(day))).toEqual([fault]));

test("a name of twenty characters and a make-up day on Saturday or Sunday are right", () => {
  const makeup = (date: string) => ({ date, kind: "makeup", name: "节" });
  expect(
    faults(entry(holiday("2027-02-06", "节".repeat(20)), makeup("2027-01-30"), makeup("2027-01-31"))),
  ).toEqual([]);
});

test("a day entered twice is said once, at the second", () => {
  const { error } = calendarYearInput.safeParse(entry(holiday("2027-02-06"), holiday("2027-02-06")));
  expect(error?.issues).toMatchObject([{ message: "duplicateDay", path: ["days", 1, "date"] }]);
});

test("the year and the source are checked", () => {
  expect(faults({ ...entry(), year: "1999" })).toEqual(["year"]);
  expect(faults({ ...entry(), year: "soon" })).toEqual(["year"]);
  expect(faults({ ...entry(), source: "  " })).toEqual(["source"]);
});
