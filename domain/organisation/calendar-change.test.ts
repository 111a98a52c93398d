import { expect, test } from "vitest";
import type { CalendarDay, CalendarYear } from "../calendar";
import { changesOf, dayChanges, missingHolidays } from "./calendar-change";
import type { CalendarEntry } from "./calendar-entry";

const holiday = (date: string, name = "元旦"): CalendarDay => ({ date, kind: "holiday", name });
const year = (
  of: number,
  days: CalendarDay[],
  status: CalendarYear["status"] = "announced",
): CalendarYear => ({
  year: of,
  version: 1,
  status,
  source: `${of}年通知`,
  days,
});
const YEARS = [year(2026, [holiday("2026-01-01")]), year(2027, [holiday("2027-01-01")], "provisional")];

const notice = (from: string, to = from): CalendarEntry => ({
  kind: "notice",
  year: 2027,
  source: "新通知",
  rows: [{ name: "元旦", from, to, makeup: [] }],
});
const single = (over: Partial<Extract<CalendarEntry, { kind: "day" }>>): CalendarEntry => ({
  kind: "day",
  date: "2027-06-01",
  as: "holiday",
  name: "市庆",
  source: "市通知",
  ...over,
});

test("a notice announces its year, also when its days are those of the provisional one", () => {
  const result = changesOf(notice("2027-01-01"), YEARS, 5);
  expect(result).toMatchObject({
    changes: [{ before: YEARS[1], after: { year: 2027, version: 5, status: "announced", source: "新通知" } }],
  });
});

test("a notice that gives days to the December before replaces both years and keeps the other days", () => {
  const result = changesOf(notice("2026-12-31", "2027-01-02"), YEARS, 5);
  if (result.kind === "refused") throw new Error(result.because);
  expect(result.changes.map(({ after }) => [after.year, after.days.map(({ date }) => date)])).toEqual([
    [2026, ["2026-01-01", "2026-12-31"]],
    [2027, ["2027-01-01", "2027-01-02"]],
  ]);
  expect(result.changes[0]?.after).toMatchObject({
    status: "announced",
    source: "2026年通知；新通知",
    version: 5,
  });
});

test("a single day leaves the rest and the status as they are", () => {
  const result = changesOf(single({}), YEARS, 5);
  if (result.kind === "refused") throw new Error(result.because);
  const [change] = result.changes;
  expect(change?.after).toMatchObject({ status: "provisional", source: "2027年通知；市通知" });
  expect(change && dayChanges(change)).toEqual([
    { date: "2027-06-01", before: null, after: { date: "2027-06-01", kind: "holiday", name: "市庆" } },
  ]);
});

test("an ordinary day again takes the holiday away", () => {
  const result = changesOf(single({ date: "2027-01-01", as: "ordinary", name: "" }), YEARS, 5);
  if (result.kind === "refused") throw new Error(result.because);
  expect(result.changes[0]?.after.days).toEqual([]);
});

test.each([
  [single({ date: "2031-01-01" }), "noSuchYear"],
  [single({ date: "2027-01-01", name: "元旦" }), "nothingChanged"],
  [single({ as: "ordinary", name: "" }), "nothingChanged"],
] as const)("%o is refused: %s", (entry, because) => {
  expect(changesOf(entry, YEARS, 5)).toEqual({ kind: "refused", because });
});

test("an announced year without its fixed statutory days says which; provisional and earlier years do not", () => {
  const days = ["2027-01-01", "2027-05-01", "2027-05-02", "2027-10-01", "2027-10-03"].map((date) =>
    holiday(date),
  );
  expect(missingHolidays(year(2027, days))).toEqual(["2027-10-02"]);
  expect(missingHolidays(year(2027, days, "provisional"))).toEqual([]);
  expect(missingHolidays(year(2012, []))).toEqual([]);
});
