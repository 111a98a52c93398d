import "server-only";
import { posix } from "node:path";
import { type Reader, readParts, Words } from "./xml-parts";

/** What the sheets of a workbook refer to. `dates` has for each style of a cell whether it shows a day. */
export type Frame = {
  sheets: readonly string[];
  strings: readonly string[];
  dates: readonly boolean[];
  since1904: boolean;
};

/** Reads what stands around the sheets: their order and places, the shared words, and which styles are days. */
export async function readFrame(bytes: Uint8Array): Promise<Frame> {
  const [book, places] = [bookReader(), placesReader()];
  const [words, styles] = [stringsReader(), stylesReader()];
  const readers: Readonly<Record<string, Reader>> = {
    "xl/workbook.xml": book,
    "xl/_rels/workbook.xml.rels": places,
    "xl/sharedStrings.xml": words,
    "xl/styles.xml": styles,
  };
  for await (const _piece of readParts(bytes, (path) => readers[path]));
  if (book.ids.length === 0) throw new Error("No workbook");
  return {
    sheets: book.ids.flatMap((id) => places.sheets.get(id) ?? []),
    strings: words.strings,
    dates: styles.ids.map((id) => DATE_IDS.has(id) || showsDay(styles.codes.get(id) ?? "")),
    since1904: book.since1904,
  };
}

function bookReader() {
  const found = {
    ids: [] as string[],
    since1904: false,
    open(name: string, attributes: Readonly<Record<string, string>>) {
      if (name === "sheet") found.ids.push(idOf(attributes));
      if (name === "workbookPr") found.since1904 = /^(?:1|true)$/.test(attributes.date1904 ?? "");
    },
  };
  return found;
}

// The attribute is r:id; the prefix is the writer's choice.
const idOf = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";

function placesReader() {
  const sheets = new Map<string, string>();
  return {
    sheets,
    open(name: string, { Id = "", Type = "", Target = "" }: Readonly<Record<string, string>>) {
      if (name !== "Relationship" || !Type.endsWith("/worksheet")) return;
      sheets.set(Id, posix.join(Target.startsWith("/") ? "" : "xl", Target.replace(/^\//, "")));
    },
  };
}

function stringsReader() {
  const [strings, words] = [[] as string[], new Words()];
  return {
    strings,
    open: (name: string) => words.open(name),
    text: (text: string) => words.add(text),
    close(name: string) {
      words.close(name);
      if (name === "si") strings.push(unescaped(words.take()));
    },
  };
}

function stylesReader() {
  let cells = false;
  const found = {
    codes: new Map<number, string>(),
    ids: [] as number[],
    open(name: string, { numFmtId, formatCode = "" }: Readonly<Record<string, string>>) {
      if (name === "cellXfs") cells = true;
      if (name === "numFmt") found.codes.set(Number(numFmtId), formatCode);
      if (name === "xf" && cells) found.ids.push(Number(numFmtId ?? 0));
    },
    close(name: string) {
      if (name === "cellXfs") cells = false;
    },
  };
  return found;
}

/** A word of Excel's in which what XML cannot hold is written as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replaceAll(/_x([0-9a-f]{4})_/gi, (_all, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

// Formats that a file does not write down: ECMA-376 part 1, 18.8.30, those of a Chinese Excel (27 to 58) among them.
const DATE_IDS: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58,
]);

/** Whether a number format shows a day: a year or a day in it, or a month that is no minute. */
export function showsDay(code: string): boolean {
  const [first = ""] = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "").split(";");
  if (/general/i.test(first)) return false;
  return /[yd]/i.test(first) || (/m/i.test(first) && !/[hs]|AM\/PM/i.test(first));
}
