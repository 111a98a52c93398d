import "server-only";
import { Readable } from "node:stream";
import Excel from "exceljs";
import { IMPORT_LIMITS } from "@/domain/import-batch/limits";
import { cellText } from "./cell-text";
import { mustUnpackSmall } from "./unpacked";

/** A line of a sheet: its number, and its cells as text from the first column on. */
export type Line = { sheet: number; number: number; cells: string[] };

/** The lines of all sheets of a workbook, read as a stream. Formulas are read as the values they had; nothing is run. */
export async function* xlsxLines(bytes: Uint8Array): AsyncGenerator<Line> {
  mustUnpackSmall(bytes);
  const reader = new Excel.stream.xlsx.WorkbookReader(Readable.from([Buffer.from(bytes)]), {
    entries: "ignore",
    sharedStrings: "cache",
    styles: "cache",
    hyperlinks: "ignore",
    worksheets: "emit",
  });
  let sheet = 0;
  for await (const worksheet of reader) {
    sheet += 1;
    for await (const row of worksheet) {
      const last = Math.min(row.cellCount, IMPORT_LIMITS.columns);
      const cells = Array.from({ length: last }, (_, index) => cellText(row.getCell(index + 1).value));
      yield { sheet, number: row.number, cells };
    }
  }
}
