import fc from "fast-check";
import { expect, test } from "vitest";
import { excerptOf, piecesOf } from "./excerpt";

const shown = (pieces: ReturnType<typeof piecesOf> | null) =>
  pieces?.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("") ?? null;

test.each([
  ["淇河水质", "淇河", "[淇河]水质"],
  ["G107国道", "g107", "[G107]国道"],
  ["公交站点与公交线", "公交 线", "[公交]站点与[公交线]"],
  ["没有", "公交", "没有"],
])("%s, looked through for %s", (text, search, marked) => expect(shown(piecesOf(text, search))).toBe(marked));

test("pieces put together are the text", () =>
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, search) => {
      const whole = piecesOf(text, search).map((piece) => piece.text);
      expect(whole.join("")).toBe(text);
    }),
  ));

test("an excerpt is cut around the first hit, and says where it was cut", () => {
  const text = `${"前".repeat(100)}淇河${"后".repeat(100)}`;
  const excerpt = shown(excerptOf(text, "淇河", 20)) ?? "";
  expect(excerpt).toMatch(/^…前{5}\[淇河\]后{13}…$/);
  expect(excerptOf(text, "公交")).toBeNull();
});
