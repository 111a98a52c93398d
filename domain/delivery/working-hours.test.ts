import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildCalendar, isWorkingDay } from "../calendar";
import { dayOf } from "../day";
import { isWorkingMoment, nextMessageAt, nextWorkingMoment } from "./working-hours";

// 10 October 2026, a Saturday, is a make-up day; 1 to 7 October rest.
const holidays = ["01", "02", "05", "06", "07"].map((day) => ({
  date: `2026-10-${day}`,
  kind: "holiday" as const,
  name: "国庆节",
}));
const makeup = { date: "2026-10-10", kind: "makeup" as const, name: "国庆节" };
const calendar = buildCalendar([
  { year: 2026, version: 1, status: "announced", source: "试", days: [...holidays, makeup] },
]);
const shanghai = (text: string) => new Date(`${text}+08:00`);

test.each([
  ["2026-09-28T08:29:59", "2026-09-28T08:30:00"],
  ["2026-09-28T08:30:00", "2026-09-28T08:30:00"],
  ["2026-09-28T11:59:59", "2026-09-28T11:59:59"],
  ["2026-09-28T12:00:00", "2026-09-28T14:30:00"],
  ["2026-09-28T18:00:00", "2026-09-29T08:30:00"],
  ["2026-09-30T20:00:00", "2026-10-08T08:30:00"],
  ["2026-10-09T18:00:00", "2026-10-10T08:30:00"],
  ["2026-10-10T18:00:00", "2026-10-12T08:30:00"],
])("from %s on the office works at %s", (moment, next) =>
  expect(nextWorkingMoment(calendar, shanghai(moment))).toEqual(shanghai(next)),
);

test.each([
  ["the first goes at once", "2026-09-28T09:00:00", [], "2026-09-28T09:00:00"],
  ["the second waits", "2026-09-28T09:01:00", ["2026-09-28T09:00:00"], "2026-09-28T11:20:00"],
  ["not over noon", "2026-09-28T11:00:00", ["2026-09-28T10:00:00"], "2026-09-28T14:30:00"],
  [
    "the fourth goes tomorrow",
    "2026-09-28T17:50:00",
    ["2026-09-28T08:30:00", "2026-09-28T10:50:00", "2026-09-28T14:30:00"],
    "2026-09-29T08:30:00",
  ],
])("%s", (_what, now, others, next) =>
  expect(nextMessageAt(calendar, shanghai(now), others.map(shanghai), 3)).toEqual(shanghai(next)),
);

const moments = fc
  .integer({ min: 0, max: 60 * 24 * 60 })
  .map((minute) => new Date(shanghai("2026-09-01T00:00:00").getTime() + minute * 60_000));

describe("at any moment", () => {
  test("the next one is the earliest that works", () =>
    fc.assert(
      fc.property(moments, (moment) => {
        const next = nextWorkingMoment(calendar, moment);
        expect(next.getTime()).toBeGreaterThanOrEqual(moment.getTime());
        expect(isWorkingMoment(calendar, next)).toBe(true);
        expect(isWorkingDay(calendar, dayOf(next))).toBe(true);
        if (next > moment) {
          expect(isWorkingMoment(calendar, moment)).toBe(false);
          expect(isWorkingMoment(calendar, new Date(next.getTime() - 60_000))).toBe(false);
        }
      }),
    ));

  test("however many lines come, nobody gets more than n messages a day", () =>
    fc.assert(
      fc.property(fc.array(moments, { maxLength: 25 }), fc.integer({ min: 1, max: 5 }), (lines, perDay) => {
        const sent: Date[] = [];
        for (const line of lines.toSorted((a, b) => a.getTime() - b.getTime()))
          sent.push(nextMessageAt(calendar, line, sent, perDay));
        const counts = grouped(sent);
        for (const day of counts.values()) expect(day.length).toBeLessThanOrEqual(perDay);
        for (const moment of sent) expect(isWorkingMoment(calendar, moment)).toBe(true);
      }),
    ));
});

function grouped(moments: readonly Date[]): Map<string, Date[]> {
  const days = new Map<string, Date[]>();
  for (const moment of moments) days.set(dayOf(moment), [...(days.get(dayOf(moment)) ?? []), moment]);
  return days;
}
