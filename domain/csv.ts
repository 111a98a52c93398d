import type { Cell, CellKind } from "./table/table";

/** Stands at the head of a file; without it Excel takes Chinese for another encoding. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** One line of a spreadsheet file: its cells with commas between, ended as RFC 4180 says. */
export const csvLine = (cells: readonly string[]): string => `${cells.join(",")}\r\n`;

/** A cell that a spreadsheet shows as words and never runs as a formula, full-width signs included. */
export function csvCell(text: string): string {
  const harmless = isFormula(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** A value as its column's kind writes it; what is a number by its type needs no guard. */
export function csvValue(kind: CellKind, cell: Cell): string {
  if (cell === null) return '""';
  if (cell instanceof Date) return csvCell(csvMoment(cell));
  if (typeof cell === "string") return csvCell(cell);
  return kind === "percent" ? `${Number((cell * 100).toFixed(2))}%` : String(cell);
}

/** The office's clock at a moment: "YYYY-MM-DD HH:MM" in Asia/Shanghai, which knows no summer time. */
export const csvMoment = (moment: Date): string =>
  new Date(moment.getTime() + SHANGHAI_MS).toISOString().slice(0, 16).replace("T", " ");

const SHANGHAI_MS = 8 * 3_600_000;
/** A cell as it was before it was guarded: our own files come back to us. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && isFormula(cell.slice(1)) ? cell.slice(1) : cell;

// What begins with a guard of its own is guarded once more, so that it comes back as it was.
const isFormula = (text: string) => /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(text);
