import "server-only";
import { IMPORT_LIMITS } from "@/domain/import-batch/limits";
import { type Frame, unescaped } from "./workbook-frame";
import { type Reader, Words } from "./xml-parts";

/** A row of a sheet: its number, and its cells as text from the first column on. */
export type Row = { number: number; cells: string[] };

type Cell = { column: number; type: string; style: number };

/**
 * Reads a sheet's rows, which `take` hands out as they come. A cell is what it shows: of a formula its last value
 * (nothing is run), of a link or rich text the words, of a date the day.
 */
export function rowsReader(frame: Frame): Reader & { take: () => Row[] } {
  const words = new Words();
  let rows: Row[] = [];
  let [row, cell]: [Row | null, Cell | null] = [null, null];
  let [number, column] = [0, 0];
  return {
    open(name, { r, t = "n", s = "0" }) {
      words.open(name);
      if (name === "row") {
        number = r === undefined ? number + 1 : Number(r);
        column = 0;
        row = { number, cells: [] };
      } else if (name === "c") {
        column = r === undefined ? column + 1 : columnOf(r);
        cell = { column, type: t, style: Number(s) };
        words.take();
      }
    },
    text: (text) => words.add(text),
    close(name) {
      words.close(name);
      if (name === "c" && row && cell) put(row.cells, cell, shown(frame, cell, words.take()));
      else if (name === "row" && row) rows.push(row);
    },
    take() {
      const taken = rows;
      rows = [];
      return taken;
    },
  };
}

function put(cells: string[], { column }: Cell, text: string): void {
  if (column > IMPORT_LIMITS.columns) return;
  while (cells.length < column) cells.push("");
  cells[column - 1] = text;
}

function shown({ strings, dates, since1904 }: Frame, { type, style }: Cell, text: string): string {
  if (text === "") return "";
  if (type === "s") return strings[Number(text)] ?? "";
  if (type === "b") return String(text !== "0");
  if (type === "d") return text.slice(0, 10);
  if (type !== "n") return unescaped(text);
  const value = Number(text);
  return dates[style] ? dayOf(value, since1904) : String(value);
}

/** The column of a place such as AB12, from 1 on. */
const columnOf = (place: string): number =>
  [...place.replace(/\d+$/, "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

// Excel counts days from the last of 1899; older Macs from the first of 1904.
const DAYS_TO_1970 = { since1900: 25_569, since1904: 24_107 };

function dayOf(serial: number, since1904: boolean): string {
  const days = serial - DAYS_TO_1970[since1904 ? "since1904" : "since1900"];
  const day = new Date(Math.round(days * 86_400_000));
  return Number.isNaN(day.getTime()) ? "" : day.toISOString().slice(0, 10);
}
