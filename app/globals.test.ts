import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const css = readFileSync(path.join(import.meta.dirname, "globals.css"), "utf8");
const block = /^:root \{\n([\s\S]*?)^\}/m.exec(css)?.[1] ?? "";
const [light = "", lightCare = "", dark = "", darkCare = ""] = block.split(/@variant (?:care|dark) \{/);

const tokens = (...parts: string[]) =>
  Object.fromEntries(
    parts.flatMap((part) => [...part.matchAll(/--([\w-]+): (#\w{6});/g)].map(([, name, hex]) => [name, hex])),
  );

const MODES = {
  light: tokens(light),
  "light, care": tokens(light, lightCare),
  dark: tokens(light, dark),
  "dark, care": tokens(light, lightCare, dark, darkCare),
};

const TEXT = ["ink", "muted", "link", "brand-text"] as const;
const GROUNDS = ["bg", "surface", "sunken"] as const;
const TONES = ["info", "ok", "warn", "danger"] as const;
const pairs = (texts: readonly string[], grounds: readonly string[]) =>
  texts.flatMap((text) => grounds.map((ground): [string, string] => [text, ground]));

describe.each(Object.entries(MODES))("colours, %s", (_mode, colours) => {
  test.each([
    ...pairs(TEXT, GROUNDS),
    ...pairs(TONES, GROUNDS),
    ...TONES.flatMap((tone) => pairs([tone, "ink", "muted"], [`${tone}-soft`])),
    ...pairs(["brand-text", "ink", "muted"], ["brand-soft"]),
    ...pairs(["brand-ink"], ["brand", "brand-strong"]),
  ])("text %s on %s has 4.5:1", (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(pairs(["edge", "focus", "chart-1", "chart-2", "chart-3", "chart-4", "chart-5"], GROUNDS))(
    "mark %s on %s has 3:1",
    (mark, ground) => expect(contrast(colours[mark], colours[ground])).toBeGreaterThanOrEqual(3),
  );
});

test.each(["’", "“", "”", "…", "—"])("English asks a Latin font for %s before a Chinese one", (mark) => {
  const english = /\[lang="en"\] \{\s*font-family: ([^;]+);/.exec(css)?.[1] ?? "";
  expect(english).toMatch(/"Latin marks",.*var\(--font-sans\)/);
  const ranges = /"Latin marks";[\s\S]*?unicode-range: ([^;]+);/.exec(css)?.[1]?.split(", ") ?? [];
  const code = mark.codePointAt(0) ?? 0;
  const holds = ranges.map((range) =>
    range
      .slice(2)
      .split("-")
      .map((end) => Number.parseInt(end, 16)),
  );
  expect(holds.some(([first = 0, last = first]) => first <= code && code <= last)).toBe(true);
});

function contrast(one = "#000000", other = "#000000"): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
