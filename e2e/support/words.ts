import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Locale } from "@/domain/preferences";

/** Says a word by its path in messages/, such as "filing.bar.save"; a word that is not there fails the test. */
export type Say = (path: string, values?: Readonly<Record<string, string | number>>) => string;

/** The words of one language, as its pages show them. */
export function wordsIn(locale: Locale): Say {
  const words = readWords(locale);
  return (place, values = {}) => {
    const found = place
      .split(".")
      .reduce<unknown>((part, key) => (isTree(part) ? part[key] : undefined), words);
    if (typeof found !== "string") throw new Error(`No word ${place} in ${locale}`);
    return filled(found, values, place);
  };
}

function readWords(locale: Locale): Record<string, unknown> {
  const folder = path.join(import.meta.dirname, "../../messages", locale);
  return Object.fromEntries(
    readdirSync(folder).map((file) => [
      path.basename(file, ".json"),
      JSON.parse(readFileSync(path.join(folder, file), "utf8")),
    ]),
  );
}

// Plurals are the pages' business: a test that needs such a word looks for a part of it.
function filled(word: string, values: Readonly<Record<string, string | number>>, place: string): string {
  const text = word.replace(/\{(\w+)(, number)?\}/g, (whole, name: string, isNumber) => {
    const value = values[name] ?? whole;
    return isNumber && typeof value === "number" ? value.toLocaleString("en") : String(value);
  });
  if (/[{}]/.test(text)) throw new Error(`The word ${place} needs more values: ${text}`);
  return text;
}

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
