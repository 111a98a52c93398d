import { namesOf } from "./workflow";

/** The languages of the pages; the first one is the first language. */
export const LOCALES = ["zh-CN", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** `system` follows the device. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const SWITCH = ["off", "on"] as const;

/** How one person wants to see the pages. `care` is 关怀模式, `shortcuts` the single-key shortcuts of lists. */
export type Preferences = { locale: Locale; theme: Theme; care: boolean; shortcuts: boolean };

/** Every preference with the values its cookie may hold; the first is what holds without a cookie. */
export const PREFERENCES = {
  locale: LOCALES,
  theme: THEMES,
  care: SWITCH,
  shortcuts: ["on", "off"],
} as const satisfies Record<keyof Preferences, readonly [string, ...string[]]>;

export type PreferenceName = keyof typeof PREFERENCES;

/** Reads the preferences out of cookies; what is not a known value counts as absent. */
export function preferencesFrom(
  cookie: (name: PreferenceName) => string | undefined,
  acceptLanguage: string | null,
): Preferences {
  return {
    locale: oneOf(LOCALES, cookie("locale")) ?? preferredLocale(acceptLanguage),
    theme: oneOf(THEMES, cookie("theme")) ?? "system",
    care: cookie("care") === "on",
    shortcuts: cookie("shortcuts") !== "off",
  };
}

/** The language a browser asks for (RFC 9110 Accept-Language), else the first one. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const asked = (acceptLanguage ?? "")
    .split(",")
    .map(weighed)
    .filter(({ weight }) => weight > 0);
  const byWeight = asked.sort((one, other) => other.weight - one.weight);
  return byWeight.map(({ tag }) => localeOf(tag)).find((locale) => locale !== undefined) ?? LOCALES[0];
}

/** The preference a form sends as `name=value`, or nothing when it is not one of ours. */
export function preferenceIn(
  entries: Iterable<[string, unknown]>,
): { name: PreferenceName; value: string } | undefined {
  for (const [name, value] of entries) {
    const known = NAMES.find((each) => each === name);
    const allowed = known && oneOf<string>(PREFERENCES[known], value);
    if (known && allowed) return { name: known, value: allowed };
  }
  return undefined;
}

const NAMES: readonly PreferenceName[] = namesOf(PREFERENCES);

function weighed(part: string) {
  const [tag = "", ...parameters] = part.trim().split(";");
  const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
  return { tag: tag.trim().toLowerCase(), weight: quality === undefined ? 1 : Number(quality) };
}

const localeOf = (tag: string): Locale | undefined =>
  LOCALES.find((locale) => tag.split("-")[0] === locale.split("-")[0]);

const oneOf = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined =>
  values.find((each) => each === value);
