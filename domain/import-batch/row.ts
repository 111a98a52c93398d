import type { Text } from "../form-state";
import { columnsOf, type ImportKind } from "./kinds";

/** A row as it stands in the file: its number there, and its cells by the name of their column. */
export type RawRow = { number: number; cells: Readonly<Record<string, string>> };

/** Something wrong with a row: the column, its cell such as B17, and the words under `importBatch.errors`. */
export type CellError = { column: string; cell: string } & Text;

/** A row as it was understood. */
export type ParsedRow = RawRow & { values: Readonly<Record<string, unknown>>; errors: readonly CellError[] };

/** The letters of the columns in the file, by name; a column the file lacks has none. */
export type Letters = Readonly<Record<string, string>>;

/** Reads the cells of a row; an empty cell has no value, and one that must be filled is an error. */
export function parseRow(kind: ImportKind, letters: Letters, { number, cells }: RawRow): ParsedRow {
  const values: Record<string, unknown> = {};
  const errors: CellError[] = [];
  for (const [column, { required, read }] of Object.entries(columnsOf(kind))) {
    const cell = (cells[column] ?? "").trim();
    if (cell === "") {
      if (required) errors.push(errorAt(letters, number, column, { key: "required" }));
      continue;
    }
    const reading = read(cell);
    if ("error" in reading) errors.push(errorAt(letters, number, column, reading.error));
    else values[column] = reading.value;
  }
  return { number, cells, values, errors };
}

/** An error at the cell of a column. */
export const errorAt = (letters: Letters, number: number, column: string, what: Text): CellError => ({
  column,
  cell: `${letters[column] ?? ""}${number}`,
  ...what,
});

/** The letter of a column by its place, from 1: A, B … Z, AA. */
export function letterOf(place: number): string {
  const letter = String.fromCharCode(65 + ((place - 1) % 26));
  return place > 26 ? `${letterOf(Math.floor((place - 1) / 26))}${letter}` : letter;
}
