import { expect, test } from "vitest";
import { chineseNumber } from "./chinese-number";

test("numbers as official letters write them", () => {
  const written = {
    1: "一",
    10: "十",
    12: "十二",
    20: "二十",
    35: "三十五",
    99: "九十九",
    100: "100",
    0: "0",
  };
  for (const [n, words] of Object.entries(written)) expect(chineseNumber(Number(n))).toBe(words);
});
