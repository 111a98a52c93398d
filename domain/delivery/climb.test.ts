import { expect, test } from "vitest";
import { buildCalendar } from "../calendar";
import { climbNow } from "./climb";

const calendar = buildCalendar([]);

// Told on Tuesday 1 December 2026; three working days pass with Friday the 4th.
test.each([
  ["2026-12-03", "2026-12-04", 0],
  ["2026-12-04", "2026-12-05", 0],
  ["2026-12-04", "2026-12-07", 1],
  ["2026-12-07", "2026-12-08", 0],
  ["2026-12-09", "2026-12-10", 2],
  ["2026-12-10", "2026-12-11", 0],
  ["2026-12-04", "2026-12-31", 2],
] as const)("looked at on %s and on %s, it climbs to step %i", (since, today, step) =>
  expect(climbNow(calendar, "2026-12-01", { since, today }, 3)).toBe(step),
);
