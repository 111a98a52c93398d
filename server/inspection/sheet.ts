import ExcelJS from "exceljs";
import { named, pack, unpack } from "./archive";
import type { Findings, Read } from "./finding";
import { inspectPackage } from "./office";
import { inspectWorkbook } from "./sheet-scan";

// More than a person reads, and far less than a machine chokes on.
const CELLS = 500_000;

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
  await from.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  const to = new ExcelJS.Workbook();
  const words: string[] = [];
  const budget = { left: CELLS };
  for (const sheet of from.worksheets) if (sheet.state === "visible") copySheet(sheet, to, words, budget);
  const written = new Uint8Array(await to.xlsx.writeBuffer());
  return { text: words.join("\n"), clean: pack(withoutProperties(written)) };
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

function copySheet(
  from: ExcelJS.Worksheet,
  workbook: ExcelJS.Workbook,
  words: string[],
  budget: { left: number },
) {
  const { orientation, paperSize, fitToPage, fitToWidth, fitToHeight } = from.pageSetup;
  const to = workbook.addWorksheet(from.name);
  Object.assign(to.pageSetup, { orientation, paperSize, fitToPage, fitToWidth, fitToHeight });
  const columns = shownColumns(from);
  columns.forEach((number, index) => {
    const { width } = from.getColumn(number);
    if (width !== undefined) to.getColumn(index + 1).width = width;
  });
  let last = 0;
  const places = new Map<string, string>();
  from.eachRow({ includeEmpty: true }, (row) => {
    if (row.hidden) return;
    last += 1;
    if (row.height) to.getRow(last).height = row.height;
    columns.forEach((number, index) => {
      budget.left -= 1;
      if (budget.left < 0) throw new Error("Too many cells");
      const cell = row.getCell(number);
      const copy = to.getRow(last).getCell(index + 1);
      places.set(cell.address, copy.address);
      copyCell(cell, copy, words);
    });
  });
  mergeAgain(from, to, places);
}

function shownColumns(sheet: ExcelJS.Worksheet): number[] {
  const all = Array.from({ length: Math.min(sheet.columnCount, 16_384) }, (_, index) => index + 1);
  return all.filter((number) => !sheet.getColumn(number).hidden);
}

function copyCell(from: ExcelJS.Cell, to: ExcelJS.Cell, words: string[]): void {
  const { font, alignment, border, fill, numFmt } = from;
  to.style = { font, alignment, border, fill, numFmt };
  // The other cells of a merged one repeat what its first one says.
  if (from.isMerged && from.master.address !== from.address) return;
  const value = plainValue(from.value);
  to.value = value;
  if (value !== null && value !== "") words.push(from.text);
}

/** What a cell shows: a formula is its last result, a link its words. */
function plainValue(value: ExcelJS.CellValue): ExcelJS.CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value !== "object" || value instanceof Date) return value;
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("result" in value) return plainValue(value.result ?? null);
  if ("formula" in value || "sharedFormula" in value) return null;
  if ("error" in value) return String(value.error);
  if ("text" in value) return plainValue(value.text as ExcelJS.CellValue);
  return null;
}

function mergeAgain(
  from: ExcelJS.Worksheet,
  to: ExcelJS.Worksheet,
  places: ReadonlyMap<string, string>,
): void {
  for (const range of from.model.merges) {
    const [start = "", end = ""] = range.split(":");
    const [first, last] = [places.get(start), places.get(end)];
    // A range that begins or ends in what is hidden falls apart.
    if (first && last && first !== last) to.mergeCells(`${first}:${last}`);
  }
}
