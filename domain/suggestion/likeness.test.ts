import { describe, expect, test } from "vitest";
import { likeEnough, pairsOf, weightsOf } from "./likeness";

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

describe("of two hundred titles", () => {
  const [rare = 0, common = 0, everywhere = 0] = weightsOf([0, 20, 200], 200);

  test("a pair that stands in few tells more than one that stands in many", () => {
    expect(rare).toBeGreaterThan(common);
    expect(common).toBeGreaterThan(everywhere);
    expect(everywhere).toBeGreaterThan(0);
  });

  test("sharing one rare pair of three is alike, sharing the common one is not", () => {
    const enough = likeEnough([rare, rare, common]);
    expect(rare).toBeGreaterThan(enough);
    expect(common).toBeLessThan(enough);
  });
});

test("where nothing is known yet, nothing weighs", () => expect(weightsOf([0, 0], 0)).toEqual([0, 0]));
