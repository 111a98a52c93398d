import { expect, test } from "vitest";
import { reminderOn } from "./reminder";

test.each([
  ["2026-11-25", { key: "dueSoon", days: 15 }],
  ["2026-12-07", { key: "dueSoon", days: 3 }],
  ["2026-12-10", { key: "dueSoon", days: 0 }],
  ["2026-12-11", { key: "overdue", days: 1 }],
  ["2026-12-08", null],
  ["2026-12-12", null],
])("on %s a clock due on 10 December says %j", (today, said) =>
  expect(reminderOn("2026-12-10", today)).toEqual(said),
);
