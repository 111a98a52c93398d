import { expect, test } from "vitest";
import { endOf, readAsOf } from "./as-of";

const NOW = new Date("2026-06-17T23:30:00+08:00");

test.each([
  [undefined, { kind: "today" }],
  ["", { kind: "today" }],
  ["2026-06-17", { kind: "today" }],
  ["2026-06-16", { kind: "past", day: "2026-06-16" }],
  ["2022-11-01", { kind: "past", day: "2022-11-01" }],
  ["2026-06-18", { kind: "fault", because: "in_the_future" }],
  ["2022-10-31", { kind: "fault", because: "before_all" }],
  ["2023-02-29", { kind: "fault", because: "not_a_day" }],
  ["yesterday", { kind: "fault", because: "not_a_day" }],
  [["2023-01-01", "2023-01-02"], { kind: "fault", because: "not_a_day" }],
])("?asOf=%j is %j", (raw, expected) => expect(readAsOf(raw, "2022-11-01", NOW)).toMatchObject(expected));

test("where nothing has happened there is no past", () =>
  expect(readAsOf("2026-06-16", null, NOW)).toMatchObject({ because: "before_all" }));

test("a day is over at midnight in Shanghai", () =>
  expect(endOf("2023-12-31").toISOString()).toBe("2023-12-31T16:00:00.000Z"));
