import { expect, test } from "vitest";
import notification from "@/messages/zh-CN/notification.json";
import { isMandatory, MANDATORY_KEYS } from "./mandatory";
import { RETRY_MINUTES, retryAt } from "./retry";

test.each([
  ["assignment.lead", true],
  ["suggestion.instruct", true],
  ["suggestion.overdue", true],
  ["suggestion.giveBack", true],
  ["suggestion.dueSoon", false],
  ["suggestion.invite", false],
  ["assignment.leader", false],
])("%s is mandatory: %j", (key, is) => expect(isMandatory(key)).toBe(is));

test("a failed try is made again after 1, 5, 30, 120 and 720 minutes, then no more", () => {
  const now = new Date("2026-12-01T01:00:00Z");
  const waits = [1, 2, 3, 4, 5].map(
    (tries) => ((retryAt(tries, now)?.getTime() ?? 0) - now.getTime()) / 60_000,
  );
  expect(waits).toEqual([...RETRY_MINUTES]);
  expect(retryAt(6, now)).toBeNull();
});

test("what is mandatory is something that people are told", () => {
  const words: Record<string, Record<string, unknown>> = notification;
  const unknown = MANDATORY_KEYS.filter((key) => {
    const [noun = "", name = ""] = key.split(".");
    return !(name in (words[noun] ?? {}));
  });
  expect(unknown).toEqual([]);
});
