import { expect, test } from "vitest";
import { cutAt } from "./cut";
import { likeTitle } from "./suggestion/list";

test.each([
  ["关于道路", 8, "关于道路"],
  ["一二三四五", 3, "一二三"],
  ["一二𠮷四", 3, "一二"],
  ["一二𠮷四", 4, "一二𠮷"],
  ["😀😀", 3, "😀"],
])("of %s at most %i places are %s", (text, length, cut) => expect(cutAt(text, length)).toBe(cut));

test("the address for cases like a title holds no half of a letter, which no address can", () => {
  const title = "关于一二三四五六七𠮷巷路灯的建议";
  expect(likeTitle(title)).toBe(new URLSearchParams({ q: "一二三四五六七" }).toString());
});
