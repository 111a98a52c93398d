import fc from "fast-check";
import { expect, test } from "vitest";
import { BRIEF_KIND_NAMES, BRIEF_ROOM, roomFor } from "./kinds";

test("a page is never over-full, never leaves room unused, and leaves no kind out", () =>
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }), (counts) => {
      const given = roomFor(counts);
      const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
      expect(sum(given)).toBe(Math.min(BRIEF_ROOM, sum(counts)));
      for (const [index, count] of counts.entries()) {
        expect(given[index]).toBeLessThanOrEqual(count);
        if (count > 0) expect(given[index]).toBeGreaterThan(0);
      }
    }),
  ));

test("every kind has at least one row's room", () =>
  expect(BRIEF_ROOM).toBeGreaterThanOrEqual(BRIEF_KIND_NAMES.length));
