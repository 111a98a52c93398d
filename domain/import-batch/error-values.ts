import { columnsOf, type ImportKind } from "./kinds";
import type { CellError } from "./row";

/** What the words of an error are filled with; a cell that must be one of a list is told the list, as `listed` says it. */
export function errorValues(
  kind: ImportKind,
  { column, values }: Pick<CellError, "column" | "values">,
  wordAt: (path: string) => string,
  listed: (words: readonly string[]) => string,
): CellError["values"] {
  const choices = columnsOf(kind)[column]?.choices;
  if (!choices) return values;
  return { ...values, choices: listed(choices.names.map((name) => wordAt(`${choices.words}.${name}`))) };
}
