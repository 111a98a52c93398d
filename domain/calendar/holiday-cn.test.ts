import { expect, test } from "vitest";
import { fromHolidayCn } from "./holiday-cn";

const day = (date: string, isOffDay = true, name = "元旦") => ({ name, date, isOffDay });
const file = (year: number, ...days: ReturnType<typeof day>[]) => ({
  $schema: "…",
  year,
  papers: ["notice"],
  days,
});

test("off days are holidays, the others make-up days", () => {
  const pasted = JSON.stringify(file(2026, day("2026-01-01"), day("2026-01-04", false)));
  expect(fromHolidayCn(pasted)).toEqual({
    kind: "read",
    year: 2026,
    papers: ["notice"],
    days: [
      { date: "2026-01-01", kind: "holiday", name: "元旦" },
      { date: "2026-01-04", kind: "makeup", name: "元旦" },
    ],
    yearBefore: [],
  });
});

test("the December days of a notice belong to the year before", () => {
  expect(fromHolidayCn(file(2019, day("2018-12-29", false), day("2019-01-01")))).toMatchObject({
    days: [{ date: "2019-01-01" }],
    yearBefore: [{ date: "2018-12-29", kind: "makeup" }],
  });
});

test.each([
  ["not_json", "{"],
  ["not_holiday_cn", "[]"],
  ["not_holiday_cn", null],
  ["not_holiday_cn", { year: 2026, days: [{ name: "元旦", date: "2026-01-01" }] }],
  ["not_announced", file(2027)],
  ["not_a_day", file(2027, day("2027-02-29"))],
  ["repeated", file(2027, day("2027-01-01"), day("2027-01-01"))],
  ["not_in_year", file(2027, day("2028-01-01"))],
  ["not_in_year", file(2027, day("2026-11-30"))],
])("%s is said of what cannot be read", (because, json) => {
  expect(fromHolidayCn(json)).toEqual({ kind: "refused", because });
});
