import { expect, test } from "vitest";
import { keepIntl } from "./kept-intl";

const intl = pick();
keepIntl(intl);

function pick() {
  const { DateTimeFormat, NumberFormat, PluralRules, ListFormat } = Intl;
  return { DateTimeFormat, NumberFormat, PluralRules, ListFormat };
}

test("a format is made once for what it is asked to be, and says the same as Intl's own", () => {
  const options = { dateStyle: "long", timeZone: "Asia/Shanghai" } as const;
  const first = new intl.DateTimeFormat("zh-CN", options);
  expect(new intl.DateTimeFormat("zh-CN", { ...options })).toBe(first);
  expect(new intl.DateTimeFormat("en", options)).not.toBe(first);
  const day = new Date("2026-03-05T17:00:00Z");
  expect(first.format(day)).toBe(new Intl.DateTimeFormat("zh-CN", options).format(day));
  expect(first).toBeInstanceOf(Intl.DateTimeFormat);
  expect(new intl.PluralRules("en", { type: "ordinal" }).select(2)).toBe("two");
  expect(new intl.PluralRules("en").select(2)).toBe("other");
  const locales = ["zh-CN", "en"].map(
    (tag) => new intl.ListFormat(new Intl.Locale(tag)).resolvedOptions().locale,
  );
  expect(locales).toEqual(["zh-CN", "en"]);
});

test("what cannot be made is refused each time", () => {
  for (const _ of [1, 2]) expect(() => new intl.NumberFormat("en", { currency: "x" })).toThrow(RangeError);
});

test("only so many are kept", () => {
  const of = (n: number) =>
    new intl.NumberFormat("en", {
      minimumIntegerDigits: (n % 20) + 1,
      maximumFractionDigits: Math.floor(n / 20),
    });
  const made = Array.from({ length: 400 }, (_, n) => of(n));
  expect(of(0)).toBe(made[0]);
  expect(of(399)).not.toBe(made[399]);
});
