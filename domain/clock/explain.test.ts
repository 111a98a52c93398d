import { expect, test } from "vitest";
import years from "@/db/seed/reference/calendar.json";
import { buildCalendar, type CalendarYear } from "../calendar";
import { dueOn } from "./due";
import { explain } from "./explain";
import { DEFAULT_RULE_SET } from "./rules";

// JSON widens "holiday" to string; the seed's own test proves its shape.
const calendar = buildCalendar(years as CalendarYear[]);
const { rules } = DEFAULT_RULE_SET;

test("rest days in a row are one line, with their festivals in order", () => {
  expect(
    explain(dueOn(rules.feedback, "2025-09-25", calendar).steps).map((line) => [
      line.kind,
      "rest" in line && line.rest,
    ]),
  ).toEqual([
    ["start", false],
    ["count", false],
    ["skip", { from: "2025-09-27", to: "2025-09-27", days: 1, names: [], weekend: true }],
    ["count", false],
    ["skip", { from: "2025-10-01", to: "2025-10-08", days: 8, names: ["国庆节", "中秋"], weekend: false }],
    ["count", false],
    ["skip", { from: "2025-10-12", to: "2025-10-12", days: 1, names: [], weekend: true }],
    ["count", false],
  ]);
});

test("a day of two festivals names both, a weekend before a holiday is one run with it", () => {
  const lines = explain(dueOn(rules.audit, "2028-09-29", calendar).steps);
  expect(lines[1]).toEqual({
    kind: "skip",
    rest: { from: "2028-09-30", to: "2028-10-03", days: 4, names: ["国庆节", "中秋"], weekend: true },
  });
});

test("a roll carries the days it rolls over", () => {
  expect(explain(dueOn(rules.reply, "2026-11-30", calendar).steps).at(-1)).toEqual({
    kind: "roll",
    to: "2027-03-01",
    rest: { from: "2027-02-28", to: "2027-02-28", days: 1, names: [], weekend: true },
  });
});
