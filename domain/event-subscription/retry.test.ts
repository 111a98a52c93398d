import { describe, expect, test } from "vitest";
import { minutesLater } from "../delivery/retry";
import { MOST_TRIES, PUSH_RETRY_MINUTES, pushAgainAt, wishIn } from "./retry";

const now = new Date("2026-06-01T00:00:00Z");
const minutes = (at: Date | null) => at && (at.getTime() - now.getTime()) / 60_000;

describe("the next try", () => {
  test.each(PUSH_RETRY_MINUTES.map((wait, index) => [index + 1, wait]))(
    "after %i tries is %i minutes later",
    (attempts, wait) => expect(minutes(pushAgainAt(attempts, now))).toBe(wait),
  );

  test("waits longer each time, and is given up after ten tries and a little over three days", () => {
    expect(PUSH_RETRY_MINUTES.toSorted((a, b) => a - b)).toEqual([...PUSH_RETRY_MINUTES]);
    expect(pushAgainAt(MOST_TRIES, now)).toBeNull();
    expect(MOST_TRIES).toBe(10);
    const days = PUSH_RETRY_MINUTES.reduce((sum, wait) => sum + wait, 0) / 1440;
    expect(days).toBeGreaterThan(3);
    expect(days).toBeLessThan(3.5);
  });

  test("is as late as the receiver asks, a day at most, and never earlier than ours", () => {
    expect(minutes(pushAgainAt(1, now, 600))).toBe(10);
    expect(minutes(pushAgainAt(4, now, 60))).toBe(120);
    expect(minutes(pushAgainAt(1, now, 999_999_999))).toBe(1440);
  });
});

test.each([
  ["120", 120],
  [minutesLater(now, 3).toUTCString(), 180],
  [minutesLater(now, -3).toUTCString(), null],
  ["0", null],
  ["soon", null],
  ["-5", null],
  [undefined, null],
])("Retry-After: %s", (header, seconds) => expect(wishIn(header, now)).toBe(seconds));
