import "server-only";
import { rowsReader } from "./sheet-rows";
import { mustUnpackSmall } from "./unpacked";
import { readFrame } from "./workbook-frame";
import { readParts } from "./xml-parts";

/** A line of a sheet: its number, and its cells as text from the first column on. */
export type Line = { sheet: number; number: number; cells: string[] };

// More sheets than anybody puts before the one that is meant.
const SHEETS = 20;

/** The lines of a workbook's sheets in the order of their tabs, read as a stream. */
export async function* xlsxLines(bytes: Uint8Array): AsyncGenerator<Line> {
  mustUnpackSmall(bytes);
  const frame = await readFrame(bytes);
  for (const [index, place] of frame.sheets.slice(0, SHEETS).entries()) {
    const rows = rowsReader(frame);
    for await (const _piece of readParts(bytes, (path) => (path === place ? rows : undefined)))
      for (const row of rows.take()) yield { sheet: index + 1, ...row };
  }
}
