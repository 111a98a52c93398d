/** A column as COPY writes it. */
export type Column = { name: string; type: string };

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/g;
const DATED = /(?<=^|")(\d{4})(-\d\d-\d\d)/g;
const DOCUMENT = /〔(\d{4})〕(\d+)号/g;

// Marks in a template that each copy fills: no text of ours holds them.
const [ID, NUMBER, SEQ] = ["\u0001", "\u0002", "\u0003"] as const;

/**
 * A row of a case as COPY writes it, made ready for another year: its days moved, its documents dated anew, and marks
 * where each copy differs: the case's own ids (those of people and units stay), its numbers, its place in the record.
 */
export function templateOf(
  line: string,
  columns: readonly Column[],
  { own, years }: { own: ReadonlySet<string>; years: number },
): string {
  return line
    .split("\t")
    .map((field, index) => fieldTemplate(field, columns[index], years))
    .join("\t")
    .replace(UUID, (id, rest: string) => (own.has(id) ? ID + rest : id));
}

function fieldTemplate(field: string, column: Column | undefined, years: number): string {
  if (field === "\\N" || !column) return field;
  const { name, type } = column;
  if (name === "seq") return SEQ;
  if (name === "number") return `${NUMBER}${field};`;
  if (name === "series") return seriesIn(field, years);
  if (name === "year") return String(Number(field) + years);
  if (name === "case_number") return calledIn(field, years);
  const moved = DATES.includes(type)
    ? field
        .replace(DATED, (_, y, day) => dayIn(Number(y) + years, day))
        .replace(CALLED, (called) => calledIn(called, years))
    : field;
  return moved.replace(DOCUMENT, (_, y, number) => `〔${Number(y) + years}〕${NUMBER}${number};号`);
}

const DATES = ["date", "timestamp with time zone", "jsonb"];

// 29 February is no day of most years.
const dayIn = (year: number, day: string) => `${year}${day === "-02-29" ? "-02-28" : day}`;

// "2023" is a year's own series, "12-1" that of a session.
const seriesIn = (series: string, years: number) =>
  /^\d{4}$/.test(series) ? String(Number(series) + years) : `${2023 + years}-S`;

// How a frozen snapshot calls its case.
const CALLED = /(?<="number": ")\d+(-\d+)?-\d{3,}(?=")/g;

/** What people call the case, "2023-047", in another year. */
const calledIn = (called: string, years: number) =>
  called.replace(/^(.+)-(\d+)$/, (_, series, number) => `${seriesIn(series, years)}-${NUMBER}${number};`);

const NUMBERS = new RegExp(`${NUMBER}(\\d+);`, "g");

/** How far the numbers of two copies within a year lie apart. */
const STRIDE = 1_000;

/** The row of one copy. `nextSeq` is asked for each event. */
export function filled(
  template: string,
  copy: { hex: string; number: number },
  nextSeq: () => number,
): string {
  return template
    .replaceAll(ID, copy.hex)
    .replace(NUMBERS, (_, number) =>
      String(Number(number) + copy.number * STRIDE).padStart(number.length, "0"),
    )
    .replace(SEQ, () => String(nextSeq()));
}

/** The eight letters that every id of a copy begins with. */
export const copyHex = (year: number, copy: number): string =>
  `${(year - 2000).toString(16).padStart(2, "0")}${copy.toString(16).padStart(6, "0")}`;

/**
 * Rows of one congress as COPY writes them, with the congress's id first, as rows of another: every id becomes another
 * one, except those in `shared`.
 */
export function inCity(lines: string, { from, to, hex, shared }: City): string {
  return lines
    .replace(new RegExp(`^${from}\\t`, "gm"), `${to}\t`)
    .replace(UUID, (id) => (shared.has(id) ? id : `${id.slice(0, 9)}${hex}${id.slice(13)}`));
}

/** `hex`: the four letters in the middle of each of its ids. */
export type City = { from: string; to: string; hex: string; shared: ReadonlySet<string> };

/** The four letters of the n-th city, from 1: none that an id of the first city has there already. */
export function lettersOf(n: number, taken: ReadonlySet<string>): string {
  let letters = "";
  for (let next = 1, left = n; left > 0; next += 1) {
    letters = next.toString(16).padStart(4, "0");
    if (!taken.has(letters)) left -= 1;
  }
  return letters;
}
