import { describe, expect, test } from "vitest";
import { likeEnough, pairsOf } from "./likeness";

describe("a title is compared by", () => {
  test.each([
    ["关于增设公交站点的建议", ["增设", "设公", "公交", "交站", "站点"]],
    ["关于进一步加强老旧小区消防工作的建议", ["老旧", "旧小", "小区", "区消", "消防"]],
    ["推广５Ｇ＋工业互联网", ["推广", "5g", "工业", "业互", "互联", "联网"]],
    ["公交公交", ["公交", "交公"]],
    ["路", []],
    ["", []],
    ["关于进一步加强工作的建议", []],
  ])("%s", (title, pairs) => expect(pairsOf(title)).toEqual(pairs));

  test("at most thirty pairs", () => {
    const long = Array.from({ length: 60 }, (_, index) => String.fromCodePoint(0x4e00 + index)).join("");
    expect(pairsOf(long)).toHaveLength(30);
  });
});

test.each([
  [0, 0],
  [1, 1],
  [2, 2],
  [5, 2],
  [7, 3],
  [30, 9],
])("of %i pairs %i are enough", (of, enough) => expect(likeEnough(of)).toBe(enough));
