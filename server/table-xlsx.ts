import "server-only";
import { Zip, ZipDeflate } from "fflate";
import type { Cell, CellKind, Head, TableFile } from "@/domain/table/table";
import { columnOf, fixedParts, KINDS, STYLE, sheetEnd, sheetStart, xmlText } from "./xlsx-parts";

/**
 * A table as a workbook: the rows, and a sheet that says what they are. Each piece is packed and handed on before the
 * next rows are read, so that neither the number of rows nor a slow reader costs memory.
 */
export async function* xlsxChunks(table: TableFile): AsyncGenerator<Uint8Array> {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    packed.push(piece);
  });
  const names = sheetNames(table);
  for (const [name, xml] of fixedParts(names)) openPart(zip, name)(xml, true);
  const sheet = openPart(zip, "xl/worksheets/sheet1.xml");
  for await (const xml of rowsAsXml(table)) {
    sheet(xml, false);
    yield* taken(packed);
  }
  sheet("", true);
  openPart(zip, "xl/worksheets/sheet2.xml")(notesAsXml(table.notes.lines), true);
  zip.end();
  yield* taken(packed);
}

function openPart(zip: Zip, name: string): (xml: string, last: boolean) => void {
  // More work than 6 makes a workbook hardly smaller.
  const part = new ZipDeflate(name, { level: 6 });
  zip.add(part);
  return (xml, last) => part.push(UTF8.encode(xml), last);
}

/** What was packed so far, in pieces worth sending. */
function* taken(packed: Uint8Array[]): Generator<Uint8Array> {
  for (const piece of packed.splice(0)) if (piece.length > 0) yield piece;
}

/** The first sheet in pieces of some ten kilobytes. */
async function* rowsAsXml({ heads, lines }: TableFile): AsyncGenerator<string> {
  const letters = heads.map((_, index) => letterOf(index));
  const headings = heads.map(({ heading }, index) => wordCell(`${letters[index]}1`, STYLE.head, heading));
  let xml = `${sheetStart(heads.map(columnOf), true)}<row r="1" s="${STYLE.head}" customFormat="1">${headings.join("")}</row>`;
  let row = 1;
  for await (const cells of lines) {
    row += 1;
    xml += `<row r="${row}">${rowOf(heads, letters, cells, row)}</row>`;
    if (xml.length < PIECE) continue;
    yield xml;
    xml = "";
  }
  yield xml + sheetEnd(heads.length === 0 ? null : `A1:${letters.at(-1)}${row}`);
}

const rowOf = (heads: readonly Head[], letters: readonly string[], cells: readonly Cell[], row: number) =>
  heads.map(({ kind }, index) => cellOf(`${letters[index]}${row}`, kind, cells[index] ?? null)).join("");

/** A value as a spreadsheet keeps it: words stay words, whatever they begin with. */
function cellOf(at: string, kind: CellKind, cell: Cell): string {
  const { style } = KINDS[kind];
  if (cell === null || cell === "") return "";
  if (cell instanceof Date) return numberCell(at, style, serial(cell.getTime() + SHANGHAI_MS));
  if (typeof cell === "number") return numberCell(at, style, cell);
  return kind === "day"
    ? numberCell(at, style, serial(Date.parse(`${cell}T00:00:00Z`)))
    : wordCell(at, style, cell);
}

const numberCell = (at: string, style: number, value: number): string =>
  Number.isFinite(value) ? `<c r="${at}" s="${style}"><v>${value}</v></c>` : "";

const wordCell = (at: string, style: number, text: string): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text.slice(0, LONGEST))}</t></is></c>`;

function notesAsXml(lines: TableFile["notes"]["lines"]): string {
  const columns = [
    { width: 16, style: STYLE.term },
    { width: 80, style: STYLE.note },
  ];
  const rows = lines.map(
    ([term, text], index) =>
      `<row r="${index + 1}">${wordCell(`A${index + 1}`, STYLE.term, term)}${wordCell(`B${index + 1}`, STYLE.note, text)}</row>`,
  );
  return sheetStart(columns, false) + rows.join("") + sheetEnd(null);
}

function sheetNames({ sheet, notes }: TableFile): readonly [string, string] {
  const first = sheetName(sheet);
  const second = sheetName(notes.sheet);
  return [first, second === first ? `${second.slice(0, 29)} 2` : second];
}

/** What a spreadsheet allows as the name of a sheet. */
const sheetName = (name: string): string =>
  name
    .replaceAll(/[\\/?*[\]:']/g, " ")
    .trim()
    .slice(0, 31) || "1";

/** The letters of a column: A, B … Z, AA. */
const letterOf = (index: number): string =>
  (index < 26 ? "" : letterOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

/** Days since the last day of 1899, as spreadsheets count; the day and the hour are the office's. */
const serial = (milliseconds: number): number => milliseconds / 86_400_000 + 25_569;

const UTF8 = new TextEncoder();
// A workbook has no time zone: it shows the office's.
const SHANGHAI_MS = 8 * 3_600_000;
const PIECE = 32_768;
// More than this in a cell and Excel calls the file damaged.
const LONGEST = 32_767;
