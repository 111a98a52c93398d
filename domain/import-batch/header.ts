import { columnsOf, type ImportKind } from "./kinds";
import { type Letters, letterOf } from "./row";

/** The words that name a kind's columns and choices in both languages, by column; made from `messages`. */
export type ImportWords = {
  headers: Readonly<Record<string, readonly string[]>>;
  choices: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
};

/** A header line as understood: which place holds which column, what is missing and what is not ours. */
export type Header = {
  places: ReadonlyMap<number, string>;
  letters: Letters;
  missing: readonly string[];
  ignored: readonly string[];
};

/** Reads a line as a header; null when it names fewer than two of the kind's columns. */
export function readHeader(kind: ImportKind, words: ImportWords, line: readonly string[]): Header | null {
  const places = new Map<number, string>();
  const ignored: string[] = [];
  for (const [index, cell] of line.entries()) {
    const column = columnNamed(words, cell);
    if (column && ![...places.values()].includes(column)) places.set(index, column);
    else if (cell.trim() !== "") ignored.push(cell.trim());
  }
  if (places.size < 2) return null;
  const found = [...places.values()];
  const missing = Object.entries(columnsOf(kind)).flatMap(([column, { required }]) =>
    required && !found.includes(column) ? [column] : [],
  );
  const letters = Object.fromEntries([...places].map(([index, column]) => [column, letterOf(index + 1)]));
  return { places, letters, missing, ignored };
}

/** The cells of a line by column; a choice's word becomes its name. Null for an empty line. */
export function readLine(
  { places }: Header,
  words: ImportWords,
  line: readonly string[],
): Record<string, string> | null {
  const cells: Record<string, string> = {};
  for (const [index, column] of places) {
    const cell = (line[index] ?? "").trim();
    if (cell !== "") cells[column] = choiceNamed(words, column, cell) ?? cell;
  }
  return Object.keys(cells).length === 0 ? null : cells;
}

function columnNamed({ headers }: ImportWords, cell: string): string | undefined {
  const wanted = plain(cell);
  return Object.entries(headers).find(([name, words]) =>
    [name, ...words].some((word) => plain(word) === wanted),
  )?.[0];
}

function choiceNamed({ choices }: ImportWords, column: string, cell: string): string | undefined {
  const wanted = plain(cell);
  return Object.entries(choices[column] ?? {}).find(([name, words]) =>
    [name, ...words].some((word) => plain(word) === wanted),
  )?.[0];
}

// People mark required columns with a star, and full-width letters are letters.
const plain = (word: string) =>
  word
    .normalize("NFKC")
    .replaceAll(/[\s*:]/g, "")
    .toLowerCase();
