import "server-only";
import type { CellValue } from "exceljs";

/** What a cell shows, as text: of a formula its last result, of a link or rich text the words. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  if (typeof value !== "object") return String(value);
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("text" in value) return cellText(value.text as CellValue);
  if ("error" in value) return value.error;
  if ("result" in value) return cellText(value.result);
  return "";
}
