/** How much a place counts when hits are ranked: the title and number, names, the text, the replies. */
export const WEIGHTS = ["A", "B", "C", "D"] as const;
export type Weight = (typeof WEIGHTS)[number];

/** Words of a case and how much they count. */
export type Field = { text: string; weight: Weight };

/**
 * The words of some fields as a `tsvector` in PostgreSQL's own spelling: each pair of neighbouring letters with the
 * place of its first, and the last letter of a run by itself, so that any part of any word is found as it is by
 * LIKE. A dictionary would not do: 车道 stands inside longer words (stack.md).
 */
export function vectorOf(fields: readonly Field[]): string {
  const places = new Map<string, Places>();
  let start = 1;
  for (const { text, weight } of fields) {
    const { runs, length } = runsOf(text);
    for (const { letters, at } of runs)
      for (const [index, letter] of letters.entries())
        note(places, letter + (letters[index + 1] ?? ""), start + at + index, weight);
    start += length + FIELD_GAP;
  }
  let vector = "";
  for (const [pair, { text }] of places) vector += `${vector && " "}'${pair}':${text}`;
  return vector;
}

/** The places of one pair, written down as they are found: whoever waits for a command waits for this too. */
type Places = { text: string; count: number };

function note(places: Map<string, Places>, pair: string, at: number, weight: Weight): void {
  const place = `${Math.min(at, LAST_PLACE)}${weight}`;
  const known = places.get(pair);
  if (!known) places.set(pair, { text: place, count: 1 });
  // More places than PostgreSQL keeps tell nothing more.
  else if (known.count < MOST_PLACES) {
    known.text += `,${place}`;
    known.count += 1;
  }
}

/** What somebody typed as a `tsquery`: every word has to be there, in one piece. Null when there is no letter in it. */
export function queryOf(search: string): string | null {
  const words = wordsOf(search).flatMap((word) => phraseOf(word) ?? []);
  return words.length === 0 ? null : words.join(" & ");
}

/** A `tsquery` for whatever holds any of these words among those of one weight. Null when there is no letter in them. */
export function anyOf(words: readonly string[], weight: Weight): string | null {
  const phrases = words.flatMap((word) => phraseOf(word, weight) ?? []);
  return phrases.length === 0 ? null : phrases.join(" | ");
}

/** The words somebody typed, at most eight. */
export const wordsOf = (search: string): string[] =>
  search
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, 8);

/** One spelling for what looks alike: full-width letters and digits, capitals. */
export const plain = (text: string): string => text.normalize("NFKC").toLowerCase();

// Limits of PostgreSQL's tsvector: positions, and places kept of one lexeme.
const LAST_PLACE = 16_383;
const MOST_PLACES = 255;
const FIELD_GAP = 10;

type Run = { letters: readonly string[]; at: number };

/** Letters and digits in a row; `at` counts letters, and whatever stands between two runs counts as one. */
function runsOf(text: string): { runs: Run[]; length: number } {
  const runs: Run[] = [];
  let at = 0;
  for (const word of plain(text).match(/[\p{L}\p{N}]+/gu) ?? []) {
    const letters = [...word];
    runs.push({ letters, at });
    at += letters.length + 1;
  }
  return { runs, length: at };
}

function phraseOf(word: string, weight?: Weight): string | null {
  const { runs } = runsOf(word);
  const steps = runs.flatMap((run, index) =>
    index === runs.length - 1 ? stepsOf(run, weight) : wholeOf(run, weight),
  );
  const [first, ...rest] = steps;
  if (!first) return null;
  let at = first.at;
  const phrase = rest.map((step) => {
    const distance = step.at - at;
    at = step.at;
    return ` <${distance}> ${step.lexeme}`;
  });
  return `(${first.lexeme}${phrase.join("")})`;
}

// Every second pair, and the last one, pin down the whole run.
function stepsOf({ letters, at }: Run, weight: Weight | "" = ""): { lexeme: string; at: number }[] {
  const last = letters.length - 2;
  if (last < 0) return [{ lexeme: `'${letters[0]}':*${weight}`, at }];
  const places = letters
    .map((_, index) => index)
    .filter((index) => index === last || (index < last && index % 2 === 0));
  const mark = markOf(weight);
  return places.map((index) => ({
    lexeme: `'${letters[index]}${letters[index + 1]}'${mark}`,
    at: at + index,
  }));
}

// A run that another one follows ends there: 3.5 is not found in 2023年5月. Its last letter by itself says so.
function wholeOf(run: Run, weight: Weight | "" = "") {
  const { letters, at } = run;
  const end = { lexeme: `'${letters.at(-1)}'${markOf(weight)}`, at: at + letters.length - 1 };
  return letters.length === 1 ? [end] : [...stepsOf(run, weight), end];
}

const markOf = (weight: Weight | "") => (weight === "" ? "" : `:${weight}`);
