import { describe, expect, test } from "vitest";
import { preferenceIn, preferencesFrom, preferredLocale } from "./preferences";

describe("the language a browser asks for", () => {
  test.each([
    [null, "zh-CN"],
    ["", "zh-CN"],
    ["fr-FR,de;q=0.8", "zh-CN"],
    ["en-GB,en;q=0.9", "en"],
    ["en;q=0.4, zh-TW;q=0.9", "zh-CN"],
    ["en;q=0, zh;q=0.1", "zh-CN"],
    ["fr, en;q=0.5", "en"],
    ["ZH-hans-cn", "zh-CN"],
  ])("%s gives %s", (header, locale) => expect(preferredLocale(header)).toBe(locale));
});

describe("cookies", () => {
  const read = (cookies: Record<string, string>, header: string | null = null) =>
    preferencesFrom((name) => cookies[name], header);

  test("nothing set: the device's theme, shortcuts on, no care mode", () =>
    expect(read({})).toEqual({ locale: "zh-CN", theme: "system", care: false, shortcuts: true }));

  test("the cookie wins over the browser's language", () =>
    expect(read({ locale: "zh-CN" }, "en").locale).toBe("zh-CN"));

  test("a forged value counts as absent", () =>
    expect(read({ locale: "../en", theme: "pink", care: "yes" }, "en")).toEqual({
      locale: "en",
      theme: "system",
      care: false,
      shortcuts: true,
    }));

  test("what was chosen holds", () =>
    expect(read({ locale: "en", theme: "dark", care: "on", shortcuts: "off" })).toEqual({
      locale: "en",
      theme: "dark",
      care: true,
      shortcuts: false,
    }));
});

describe("a form", () => {
  test("names one preference and its value, beside fields of the framework", () =>
    expect(
      preferenceIn([
        ["$ACTION_ID_1", ""],
        ["theme", "dark"],
      ]),
    ).toEqual({ name: "theme", value: "dark" }));

  test.each([
    [["theme", "pink"]],
    [["session", "on"]],
    [["__proto__", "on"]],
    [["constructor", "on"]],
    [["care", null]],
  ] as [string, unknown][][])("ignores %j", (entry) => expect(preferenceIn([entry])).toBeUndefined());
});
