import ExcelJS from "exceljs";
import { zipSync } from "fflate";
import { named, pack, unpack } from "./archive";
import type { Findings, Read } from "./finding";
import { inspectPackage } from "./office";
import { withFormats } from "./sheet-formats";
import { inspectWorkbook } from "./sheet-scan";
import { hidesSomething, isSlit, shownValue } from "./sheet-shown";

// More than a person reads, and far less than a machine chokes on.
const CELLS = 500_000;

/** The words that are seen on the sheets, and what was found. */
type Seen = { words: string[]; findings: Findings };

/**
 * An Excel file: what does not show on its sheets, and a new file of what does. Only values and looks of visible
 * cells are written again; whatever else the format can hold, also what comes later, is left behind.
 */
export async function readSheets(bytes: Uint8Array, findings: Findings): Promise<Read> {
  const parts = unpack(bytes);
  if (!parts["xl/workbook.xml"]) throw new Error("No workbook");
  inspectPackage(parts, findings);
  inspectWorkbook(parts, findings);
  const from = new ExcelJS.Workbook();
  // exceljs wants a buffer of an older type.
  await from.xlsx.load(zipSync(withFormats(parts), { level: 0 }).slice().buffer as ArrayBuffer);
  const to = new ExcelJS.Workbook();
  const seen: Seen = { words: [], findings };
  const budget = { left: CELLS };
  for (const sheet of from.worksheets) if (sheet.state === "visible") copySheet(sheet, to, seen, budget);
  const written = new Uint8Array(await to.xlsx.writeBuffer());
  return { text: seen.words.join("\n"), clean: pack(withoutProperties(written)) };
}

// The library writes the day and itself into the properties.
function withoutProperties(bytes: Uint8Array) {
  const parts = unpack(bytes);
  for (const name of named(parts, /^docProps\//)) delete parts[name];
  for (const name of ["[Content_Types].xml", "_rels/.rels"]) {
    const text = new TextDecoder().decode(parts[name]);
    const kept = text.replaceAll(/<(?:Override|Relationship)\b[^>]*docProps\/[^>]*\/>/g, "");
    parts[name] = new TextEncoder().encode(kept);
  }
  return parts;
}

type Budget = { left: number };

function copySheet(from: ExcelJS.Worksheet, workbook: ExcelJS.Workbook, seen: Seen, budget: Budget): void {
  const { orientation, paperSize, fitToPage, fitToWidth, fitToHeight } = from.pageSetup;
  const to = workbook.addWorksheet(from.name);
  Object.assign(to.pageSetup, { orientation, paperSize, fitToPage, fitToWidth, fitToHeight });
  copyHeaders(from, to, seen.words);
  const columns = shownColumns(from);
  const rows = shownRows(from);
  columns.forEach((number, index) => {
    const { width } = from.getColumn(number);
    if (width !== undefined) to.getColumn(index + 1).width = width;
  });
  const merged = mergedCells(from, rows, columns);
  rows.forEach((rowNumber, rowIndex) => {
    const row = from.getRow(rowNumber);
    const copy = to.getRow(rowIndex + 1);
    if (row.height) copy.height = row.height;
    columns.forEach((number, index) => {
      budget.left -= 1;
      if (budget.left < 0) throw new Error("Too many cells");
      const cell = row.getCell(number);
      // The other cells of a merged one repeat what its first one says.
      const says = cell.isMerged ? merged.says.get(cell.address) : cell;
      copyCell(cell, copy.getCell(index + 1), says, seen);
    });
  });
  for (const [top, left, bottom, right] of merged.ranges) to.mergeCells(top, left, bottom, right);
}

const shownColumns = (sheet: ExcelJS.Worksheet): number[] =>
  upTo(Math.min(sheet.columnCount, 16_384)).filter((number) => {
    const { hidden, width } = sheet.getColumn(number);
    return !hidden && !isSlit("column", width);
  });

const shownRows = (sheet: ExcelJS.Worksheet): number[] =>
  upTo(sheet.rowCount).filter((number) => {
    const row = sheet.findRow(number);
    return !row?.hidden && !isSlit("row", row?.height);
  });

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

function copyCell(from: ExcelJS.Cell, to: ExcelJS.Cell, says: ExcelJS.Cell | undefined, seen: Seen): void {
  const { font, alignment, border, fill, numFmt } = from;
  to.style = { font, alignment, border, fill, numFmt };
  if (!says) return;
  if (hidesSomething(says)) seen.findings.add("hiddenText", says.text);
  to.value = shownValue(says);
  if (to.value !== null) seen.words.push(to.text);
}

type Range = [top: number, left: number, bottom: number, right: number];

/** What is left of each merged cell: which place says its words, where its first one may be hidden, and its range. */
function mergedCells(sheet: ExcelJS.Worksheet, rows: readonly number[], columns: readonly number[]) {
  const says = new Map<string, ExcelJS.Cell>();
  const ranges: Range[] = [];
  for (const range of sheet.model.merges) {
    const [start = "", end = start] = range.split(":");
    const [first, last] = [sheet.getCell(start), sheet.getCell(end)];
    const [top, bottom] = within(rows, first.fullAddress.row, last.fullAddress.row);
    const [left, right] = within(columns, first.fullAddress.col, last.fullAddress.col);
    const [row, column] = [rows[top], columns[left]];
    if (row === undefined || column === undefined || bottom < top || right < left) continue;
    says.set(sheet.getCell(row, column).address, first);
    if (bottom > top || right > left) ranges.push([top + 1, left + 1, bottom + 1, right + 1]);
  }
  return { says, ranges };
}

/** The places of those that are shown between two numbers. */
const within = (shown: readonly number[], from: number, to: number): [number, number] => [
  shown.findIndex((number) => number >= from),
  shown.findLastIndex((number) => number <= to),
];

/** What is printed above and below each page; of what is kept for pages that are not there nothing comes along. */
function copyHeaders(from: ExcelJS.Worksheet, to: ExcelJS.Worksheet, words: string[]): void {
  // The library gives none where there are none, whatever its type says.
  const printed: Partial<ExcelJS.HeaderFooter> | null = from.headerFooter;
  for (const [name, isThere] of Object.entries({
    odd: true,
    even: printed?.differentOddEven,
    first: printed?.differentFirst,
  }))
    for (const part of ["Header", "Footer"]) {
      const text = printed?.[`${name}${part}` as "oddHeader"];
      if (!text || !isThere) continue;
      Object.assign(to.headerFooter, { [`${name}${part}`]: text });
      words.push(text);
    }
  if (printed?.differentOddEven) to.headerFooter.differentOddEven = true;
  if (printed?.differentFirst) to.headerFooter.differentFirst = true;
}
