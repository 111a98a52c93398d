import { expect, test } from "vitest";
import { listed } from "./listed";

test.each([
  ["zh-CN", "甲、乙、丙"],
  ["en", "甲, 乙, 丙"],
])("names in a row in %s", (locale, text) => expect(listed(["甲", "乙", "丙"], locale)).toBe(text));
