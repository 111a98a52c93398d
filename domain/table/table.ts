/** What a column of a file holds; a spreadsheet gets real numbers and dates. */
export const CELL_KINDS = ["text", "number", "day", "moment", "percent"] as const;

export type CellKind = (typeof CELL_KINDS)[number];

/** One value: a day as "YYYY-MM-DD", a moment as a Date, a percent as a share (0.5 is 50 %); nothing is null. */
export type Cell = string | number | Date | null;

/** The head of a column. `width` in characters; without one it follows the kind. */
export type Head = { heading: string; kind: CellKind; width?: number | undefined };

/** A column of rows of one kind. */
export type Column<Row> = Head & { cell: (row: Row) => Cell | undefined };

/** A table as data: its heads, and its lines as they come. */
export type Table = {
  heads: readonly Head[];
  lines: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
};

/** Rows by their columns; rows that come one by one go out one by one. */
export function tableOf<Row>(
  columns: readonly Column<Row>[],
  rows: Iterable<Row> | AsyncIterable<Row>,
): Table {
  const lineOf = (row: Row) => columns.map(({ cell }) => cell(row) ?? null);
  const heads = columns.map(({ heading, kind, width }) => ({ heading, kind, width }));
  return { heads, lines: mapped(rows, lineOf) };
}

async function* mapped<Row, Line>(
  rows: Iterable<Row> | AsyncIterable<Row>,
  lineOf: (row: Row) => Line,
): AsyncGenerator<Line> {
  for await (const row of rows) yield lineOf(row);
}

/** A table as a file to save. */
export type TableFile = Table & {
  /** The file's name in the reader's language, without its ending. */
  name: string;
  /** The name of a workbook's sheet, in the reader's language. */
  sheet: string;
  /** The name for browsers that know ASCII only. */
  plain: string;
  /** What stands on the second sheet of a workbook: its name, and term by term what the file is. */
  notes: { sheet: string; lines: readonly (readonly [string, string])[] };
};
