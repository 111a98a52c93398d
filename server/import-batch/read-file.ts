import "server-only";
import { createHash } from "node:crypto";
import { safeName } from "@/domain/attachment/kinds";
import { type Header, type ImportWords, readHeader, readLine } from "@/domain/import-batch/header";
import type { ImportKind } from "@/domain/import-batch/kinds";
import { IMPORT_LIMITS } from "@/domain/import-batch/limits";
import type { RawRow } from "@/domain/import-batch/row";
import { Refusal } from "@/domain/refusal";
import { csvFileLines } from "./csv-lines";
import { importWords } from "./words";
import { type Line, xlsxLines } from "./xlsx-lines";

/** Reads a workbook or a CSV file into rows by column; a "no" says what is wrong with the file as a whole. */
export async function readImportFile(kind: ImportKind, file: { name: string; bytes: Uint8Array }) {
  const { name, bytes } = file;
  if (bytes.byteLength === 0) throw new Refusal("conflict", "importBatch.empty");
  if (bytes.byteLength > IMPORT_LIMITS.bytes)
    throw new Refusal("conflict", "importBatch.tooLarge", { max: IMPORT_LIMITS.bytes / 1024 / 1024 });
  const lines = linesOf(bytes);
  const { header, rows } = await collected(kind, await importWords(kind), lines);
  const { letters, ignored } = header;
  return {
    kind,
    fileName: safeName(name),
    sizeBytes: bytes.byteLength,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    letters: { ...letters },
    ignored: ignored.slice(0, IMPORT_LIMITS.columns).map((word) => word.slice(0, 200)),
    rows,
  };
}

/** The kind of a file is what it holds, whatever it is called. */
function linesOf(bytes: Uint8Array): AsyncIterable<Line> | Iterable<Line> {
  const head = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  if (head === "504b0304") return readable(xlsxLines(bytes));
  if (head === "d0cf11e0") throw new Refusal("conflict", "importBatch.oldWorkbook");
  if (bytes.subarray(0, 4096).includes(0)) throw new Refusal("conflict", "importBatch.unknownFile");
  return csvFileLines(bytes);
}

/** What the library cannot read is no workbook. */
async function* readable(lines: AsyncGenerator<Line>): AsyncGenerator<Line> {
  try {
    yield* lines;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal("conflict", "importBatch.unknownFile");
  }
}

async function collected(
  kind: ImportKind,
  words: ImportWords,
  lines: AsyncIterable<Line> | Iterable<Line>,
): Promise<{ header: Header; rows: RawRow[] }> {
  let header: (Header & { sheet: number }) | null = null;
  const rows: RawRow[] = [];
  for await (const { sheet, number, cells } of lines) {
    if (header === null) {
      const read = number <= HEADER_WITHIN ? readHeader(kind, words, cells) : null;
      if (read) header = { ...read, sheet };
      continue;
    }
    if (sheet !== header.sheet) break;
    const line = readLine(header, words, cells);
    if (line === null) continue;
    if (rows.length >= IMPORT_LIMITS.rows)
      throw new Refusal("conflict", "importBatch.tooManyRows", { max: IMPORT_LIMITS.rows });
    rows.push({ number, cells: shortened(line) });
  }
  if (header === null) throw new Refusal("conflict", "importBatch.noHeader");
  if (header.missing.length > 0)
    throw new Refusal("conflict", "importBatch.missingColumns", { columns: header.missing.join(",") });
  if (rows.length === 0) throw new Refusal("conflict", "importBatch.noRows");
  return { header, rows };
}

// One more than fits is kept, so that the row is wrong and says why.
const shortened = (cells: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(cells).map(([column, cell]) => [column, cell.slice(0, IMPORT_LIMITS.cell)]),
  );

const HEADER_WITHIN = 10;
