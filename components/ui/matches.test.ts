import { expect, test } from "vitest";
import { matches } from "./matches";

test.each([
  ["", "市教育局", true],
  ["教育", "市教育局", true],
  ["局 教育", "市教育局", true],
  ["交通 教育", "市教育局", false],
  ["ＨＢ", "hb-001", true],
  ["　教育　", "市教育局", true],
])("%s in %s: %s", (query, text, found) => expect(matches(query, text)).toBe(found));

test("looks into every text, and bears one that is missing", () => {
  expect(matches("政府 教育", "市教育局", "政府部门")).toBe(true);
  expect(matches("政府", "市教育局", undefined)).toBe(false);
});
