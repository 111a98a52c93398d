import fc from "fast-check";
import { expect, test } from "vitest";
import { findPersonalData } from "./find";
import { keyOf, mask, maskText } from "./mask";

test.each([
  ["mobile", "13803921234", "138****1234"],
  ["mobile", "138 0392 1234", "138 **** 1234"],
  ["landline", "0392-3300000", "039*-*****00"],
  ["idCard", "410601198001011232", "410***********1232"],
  ["bankCard", "4111111111111111", "4111********1111"],
  ["email", "li.ming@example.com", "l******************"],
  ["plate", "豫F·12345", "豫F*****5"],
  ["address", "黎阳路28号", "******"],
] as const)("%s %s is masked as %s", (kind, text, masked) => expect(mask(kind, text)).toBe(masked));

test("masked places and hidden words leave nothing to be found, and nothing else is touched", () => {
  const text = "请联系王女士，电话13803921234，住黎阳路28号。王女士白天在家。";
  const masked = findPersonalData(text).map((one) => keyOf("text", one));
  const shown = maskText("text", text, { masked, hidden: ["王女士"] });
  expect(shown).toBe("请联系***，电话138****1234，*******。***白天在家。");
  expect(maskText("title", text, { masked, hidden: [] })).toBe(text);
});

test("whatever is masked is as long as before and is not found again", () =>
  fc.assert(
    fc.property(fc.stringMatching(/^1[3-9]\d{9}$/), (number) => {
      const text = `电话${number}。`;
      const masked = findPersonalData(text).map((one) => keyOf("a", one));
      const shown = maskText("a", text, { masked, hidden: [] });
      expect(shown).toHaveLength(text.length);
      expect(findPersonalData(shown)).toEqual([]);
    }),
  ));
