import fc from "fast-check";
import { expect, test } from "vitest";
import { share, wholePercents } from "./share";

test.each([
  [
    [211, 18, 0, 0],
    [92, 8, 0, 0],
  ],
  [
    [1, 1, 1],
    [34, 33, 33],
  ],
  [
    [0, 0],
    [0, 0],
  ],
  [
    [220, 9],
    [96, 4],
  ],
])("%j in whole percents is %j", (parts, percents) => expect(wholePercents(parts)).toEqual(percents));

test("whole percents sum to 100 and are never a whole percent off", () =>
  fc.assert(
    fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 8 }), (parts) => {
      const sum = parts.reduce((total, part) => total + part, 0);
      fc.pre(sum > 0);
      const percents = wholePercents(parts);
      expect(percents.reduce((total, part) => total + part, 0)).toBe(100);
      for (const [index, part] of parts.entries())
        expect(Math.abs((percents[index] ?? 0) - (part * 100) / sum)).toBeLessThan(1);
    }),
  ));

test("nothing has no share", () => expect(share(0, 0)).toBeNull());
