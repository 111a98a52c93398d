import "server-only";
import { PassThrough } from "node:stream";
import { setImmediate as nextTurn } from "node:timers/promises";
import Excel from "exceljs";
import type { Cell, CellKind, Head, TableFile } from "@/domain/table/table";

type Sheet = ReturnType<Excel.stream.xlsx.WorkbookWriter["addWorksheet"]>;

/** A table as a workbook: the rows, and a sheet that says what they are. A failure ends the file broken, not short. */
export async function* xlsxChunks(table: TableFile): AsyncGenerator<Uint8Array> {
  const out = new PassThrough({ highWaterMark: 65_536 });
  const written = write(table, out).catch((error: unknown) => {
    out.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  try {
    for await (const piece of out) yield piece;
  } finally {
    out.destroy();
  }
  await written;
}

async function write(table: TableFile, out: PassThrough): Promise<void> {
  const book = new Excel.stream.xlsx.WorkbookWriter({
    stream: out,
    useStyles: true,
    useSharedStrings: false,
  });
  const sheet = book.addWorksheet(sheetName(table.sheet), { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = table.heads.map(columnOf);
  headOf(sheet, table.heads);
  let row = 1;
  for await (const cells of table.lines) {
    sheet.addRow(table.heads.map(({ kind }, index) => excelValue(kind, cells[index] ?? null))).commit();
    row += 1;
    if (row % PART === 0) await untilTaken(out);
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row, column: table.heads.length } };
  sheet.commit();
  addNotes(book, table);
  await book.commit();
}

function headOf(sheet: Sheet, heads: readonly Head[]): void {
  const row = sheet.getRow(1);
  row.font = { bold: true };
  row.alignment = { vertical: "middle", wrapText: true };
  row.values = heads.map(({ heading }) => heading);
  row.commit();
}

function addNotes(book: Excel.stream.xlsx.WorkbookWriter, { notes, sheet: first }: TableFile): void {
  const sheet = book.addWorksheet(notes.sheet === sheetName(first) ? `${notes.sheet} 2` : notes.sheet);
  sheet.columns = [{ width: 16 }, { width: 80, style: { alignment: { wrapText: true, vertical: "top" } } }];
  for (const [term, text] of notes.lines) {
    const row = sheet.addRow([term, text]);
    row.getCell(1).font = { bold: true };
    row.commit();
  }
  sheet.commit();
}

/** Waits until what was written has left, so that a slow reader does not fill the memory. */
async function untilTaken(out: PassThrough): Promise<void> {
  await nextTurn();
  while (out.writableNeedDrain && !out.destroyed) {
    await new Promise<void>((resolve) => {
      out.once("drain", resolve);
      out.once("close", resolve);
    });
  }
  if (out.destroyed) throw new Error("Nobody reads the file any more");
}

// biome-ignore format: a table
const KINDS: Record<CellKind, { width: number; numFmt?: string }> = {
  text:    { width: 18 },
  number:  { width: 10 },
  day:     { width: 12, numFmt: "yyyy-mm-dd" },
  moment:  { width: 17, numFmt: "yyyy-mm-dd hh:mm" },
  percent: { width: 10, numFmt: "0.0%" },
};

function columnOf({ kind, width }: Head): Partial<Excel.Column> {
  const { width: usual, numFmt } = KINDS[kind];
  return { width: width ?? usual, style: { alignment: { vertical: "top" }, ...(numFmt ? { numFmt } : {}) } };
}

/** A value as a spreadsheet keeps it: words stay words, whatever they begin with. */
function excelValue(kind: CellKind, cell: Cell): string | number | Date | null {
  if (cell === null || cell === "") return null;
  if (cell instanceof Date) return new Date(cell.getTime() + SHANGHAI_MS);
  if (kind === "day" && typeof cell === "string") return new Date(`${cell}T00:00:00Z`);
  return typeof cell === "string" ? cell.slice(0, LONGEST) : cell;
}

/** What a spreadsheet allows as the name of a sheet. */
const sheetName = (name: string): string =>
  name
    .replaceAll(/[\\/?*[\]:']/g, " ")
    .trim()
    .slice(0, 31) || "1";

// A workbook has no time zone: it shows the office's.
const SHANGHAI_MS = 8 * 3_600_000;
const PART = 200;
// More than this in a cell and Excel calls the file damaged.
const LONGEST = 32_767;
