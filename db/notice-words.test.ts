import { expect, test } from "vitest";
import { subjectOf } from "./notice-words";

test("a long subject is cut between two letters, never within one", () => {
  const words = "字".repeat(58);
  expect(subjectOf([`${words}𠮷${words}`])).toBe(`言路：${words}…`);
});
