import { readdirSync } from "node:fs";
import path from "node:path";
import { createTranslator, type Messages } from "next-intl";
import { describe, expect, test } from "vitest";
import { LOCALES, type Locale } from "@/domain/preferences";
import { BROWSER_WORDS } from "@/messages/browser";
import { loadMessages, NAMESPACES } from "@/messages/load";

const folder = (locale: Locale) => path.join(import.meta.dirname, "..", "messages", locale);
const filesOf = (locale: Locale) =>
  readdirSync(folder(locale))
    .map((file) => path.parse(file).name)
    .sort();

/** All words of a tree by their full key. */
const flat = (tree: unknown, prefix = ""): [string, string][] =>
  typeof tree === "object" && tree !== null
    ? Object.entries(tree).flatMap(([key, value]) => flat(value, prefix ? `${prefix}.${key}` : key))
    : [[prefix, String(tree)]];

/** The names of the values that a word needs, those inside its plural and select branches too. */
function valuesOf(words: string): string[] {
  const names = groups(words).flatMap((group) => {
    const [, name = "", branches = ""] = /^\s*(\w+)\s*(?:,\s*\w+\s*,?([\s\S]*))?$/.exec(group) ?? [];
    return [name, ...groups(branches).flatMap(valuesOf)];
  });
  // A plural of one language may need a count that the other does not say.
  return [...new Set(names)].filter((name) => name !== "count").sort();
}

/** What stands in the outermost braces. */
function groups(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (const [at, mark] of [...text].entries()) {
    if (mark === "{" && depth++ === 0) start = at + 1;
    if (mark === "}" && --depth === 0) found.push([...text].slice(start, at).join(""));
  }
  return found;
}

test.each(LOCALES)("every file of %s is a namespace and the other way round", (locale) => {
  expect(filesOf(locale)).toEqual([...NAMESPACES].sort());
});

test("namespaces are in alphabetical order, and what the browser keeps is of them", async () => {
  expect([...NAMESPACES]).toEqual([...NAMESPACES].sort());
  const kept = LOCALES.map((locale) => Object.entries(BROWSER_WORDS[locale]));
  expect(kept[0]?.map(([name]) => name)).toEqual(kept[1]?.map(([name]) => name));
  for (const [index, locale] of LOCALES.entries()) {
    const all = await loadMessages(locale);
    for (const [name, words] of kept[index] ?? []) expect(words).toEqual(all[name]);
  }
});

describe.each(NAMESPACES)("words of %s", (namespace) => {
  const load = async (locale: Locale) => new Map(flat((await loadMessages(locale))[namespace]));

  test("the same keys in both languages, with the same values, none empty", async () => {
    const [zh, en] = [await load("zh-CN"), await load("en")];
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
    const different = [...zh].filter(
      ([key, words]) => String(valuesOf(words)) !== String(valuesOf(en.get(key) ?? "")),
    );
    expect(different.map(([key]) => key)).toEqual([]);
    expect([...zh, ...en].filter(([, words]) => words.trim() === "")).toEqual([]);
  });

  test.each(LOCALES)("%s can be read by the formatter", async (locale) => {
    const messages: Messages = await loadMessages(locale);
    const faults: string[] = [];
    const onError = (error: Error) => {
      // A value may be a number, a text or a day: only the grammar is looked at here.
      if (/MALFORMED|INVALID_MESSAGE|MISSING_MESSAGE/.test(error.message)) faults.push(error.message);
    };
    const t = createTranslator({ locale, messages, onError });
    for (const [key, words] of flat(messages[namespace])) {
      t(`${namespace}.${key}`, Object.fromEntries([...valuesOf(words), "count"].map((name) => [name, 1])));
    }
    expect(faults).toEqual([]);
  });
});

test("the Chinese words use full-width marks between Chinese characters", async () => {
  const messages = await loadMessages("zh-CN");
  const narrow = flat(messages).filter(([, words]) =>
    /[一-鿿][,;:?!()]|[,;:?!()][一-鿿]/.test(words.replaceAll(/\{[^{}]*\{?/g, "")),
  );
  expect(narrow).toEqual([]);
});
