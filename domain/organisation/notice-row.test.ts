import { expect, test } from "vitest";
import years from "@/db/seed/reference/calendar.json";
import { daysOfRow, noticeRowInput, rowsOf } from "./notice-row";

// JSON widens "holiday" to string; the seed's own test proves its shape.
type Days = Parameters<typeof rowsOf>[0];

test.each(years.map(({ year, days }) => [year, days as Days] as const))(
  "%i written as rows says the same days",
  (_year, days) => {
    const rows = rowsOf(days);
    const again = rows.flatMap((row) => daysOfRow(row).map(({ day }) => day));
    expect(again.toSorted((a, b) => (a.date < b.date ? -1 : 1))).toEqual(days);
    for (const row of rows) expect(noticeRowInput.safeParse(row).success).toBe(true);
  },
);

test("a festival is one row, with the days worked for it before and after", () => {
  const rows = rowsOf([
    { date: "2027-01-31", kind: "makeup", name: "春节" },
    { date: "2027-02-05", kind: "holiday", name: "春节" },
    { date: "2027-02-06", kind: "holiday", name: "春节" },
    { date: "2027-02-20", kind: "makeup", name: "春节" },
  ]);
  expect(rows).toEqual([
    { name: "春节", from: "2027-02-05", to: "2027-02-06", makeup: ["2027-01-31", "2027-02-20"] },
  ]);
});

const row = { name: "国庆节", from: "2027-10-01", to: "2027-10-07", makeup: [""] };
test.each([
  [{ to: "2027-09-30" }, "to", "ends_before_start"],
  [{ to: "2027-11-01" }, "to", "holiday_too_long"],
  [{ name: "" }, "name", "required"],
  [{ from: "" }, "from", "required"],
  [{ from: "10月1日" }, "from", "not_a_day"],
])("%o is refused at %s", (over, field, message) => {
  const { error } = noticeRowInput.safeParse({ ...row, ...over });
  expect(error?.issues.map((issue) => [issue.path[0], issue.message])).toContainEqual([field, message]);
});

test("an empty line is no fault, and one day needs no end", () => {
  expect(noticeRowInput.safeParse({ name: "", from: "", to: "", makeup: ["", ""] }).success).toBe(true);
  expect(daysOfRow({ ...row, to: "" }).map(({ day }) => day.date)).toEqual(["2027-10-01"]);
});
