import { accountName } from "../account/name";
import type { Day } from "../day";
import type { Text } from "../form-state";
import { parseCaseNumber } from "../suggestion/number";
import { dayOfText } from "./day-text";

/** What a cell says, or what is wrong with it: a word under `importBatch.errors`. */
export type Reading<Value = unknown> = { value: Value } | { error: Text };

/** Lists that a template offers and that stand in the database. */
export type LivingList = "delegations" | "units" | "categories" | "classes";

/** A column: whether it must be filled, how its cells are read, and an example for the template's explanations. */
export type Column = {
  required: boolean;
  read: (text: string) => Reading;
  /** What the template's column looks like. */
  look: "text" | "day" | "number" | "long";
  /** A fixed list of choices, and where in `messages` their words stand. */
  choices?: { names: readonly string[]; words: string };
  /** A list of the database that the template offers. */
  list?: LivingList;
  example: string;
};

/** Columns by their names; a name's word is `importBatch.columns.<kind>.<name>`. */
export type Columns = Readonly<Record<string, Column>>;

/** What the cells of a row say, by column: what must be filled is there. */
export type ValuesOf<All extends Columns> = {
  [Name in keyof All]:
    | Extract<ReturnType<All[Name]["read"]>, { value: unknown }>["value"]
    | (All[Name]["required"] extends true ? never : undefined);
};

const wrong = (key: string, values?: Record<string, string | number>): { error: Text } => ({
  error: values ? { key, values } : { key },
});

/** Words up to a length. */
export const text =
  (max: number) =>
  (cell: string): Reading<string> =>
    cell.length > max ? wrong("too_long", { max }) : { value: cell };

/** A whole number within bounds. */
export const whole =
  (min: number, max: number) =>
  (cell: string): Reading<number> => {
    const number = Number(cell.normalize("NFKC"));
    return Number.isInteger(number) && number >= min && number <= max
      ? { value: number }
      : wrong("not_a_number", { min, max });
  };

/** A day, in any of the ways people write one. */
export const day = (cell: string): Reading<Day> => {
  const value = dayOfText(cell);
  return value === null ? wrong("not_a_day") : { value };
};

/** One of a fixed list; the reader of the file has already put its name for its word. */
export const oneOf =
  <Name extends string>(names: readonly Name[]) =>
  (cell: string): Reading<Name> => {
    const value = names.find((name) => name === cell);
    return value === undefined ? wrong("not_a_choice") : { value };
  };

/** A name of a list of the database; whether it is there, the database says. */
export const name = text(120);

/** Several names, separated by 、 , ; or line ends. */
export const names =
  (max: number) =>
  (cell: string): Reading<string[]> => {
    const list = cell
      .split(/[、,，;；\n]/)
      .map((each) => each.trim())
      .filter((each) => each !== "");
    return list.length > max ? wrong("too_many", { max }) : { value: [...new Set(list)] };
  };

/** Numbered points, one to a line; the numbers people write before them are taken off. */
export const points =
  (count: number, max: number) =>
  (cell: string): Reading<string[]> => {
    const list = cell
      .split("\n")
      .map((line) =>
        line.replace(/^\s*(?:\p{Nd}{1,2}|[一二三四五六七八九十]{1,2})\s*[.、．)）]\s*/u, "").trim(),
      )
      .filter((line) => line !== "");
    if (list.length > count) return wrong("too_many", { max: count });
    return list.some((line) => line.length > max) ? wrong("too_long", { max }) : { value: list };
  };

/** An account name, as a person may be given one. */
export const account = (cell: string): Reading<string> => {
  const value = accountName(cell);
  return /^[a-z0-9][a-z0-9._-]{1,39}$/.test(value) ? { value } : wrong("not_an_account");
};

/** A key of small letters, digits and hyphens. */
export const key = (cell: string): Reading<string> =>
  /^[a-z0-9][a-z0-9-]{0,39}$/.test(cell) ? { value: cell } : wrong("not_a_key");

/** A case number such as 11-6-047 or 2022-012. */
export const caseNo = (cell: string): Reading<{ series: string; number: number }> => {
  const value = parseCaseNumber(cell);
  return value && value.number > 0 && value.series.length <= 20 ? { value } : wrong("not_a_case_number");
};
