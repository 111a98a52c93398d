import "server-only";
import { BYTE_ORDER_MARK, csvCell, csvLine, csvValue } from "@/domain/csv";
import type { Table } from "@/domain/table/table";

/** A table as CSV: UTF-8 with a mark, a head and a line for each row, in pieces of some ten kilobytes. */
export async function* csvChunks({ heads, lines }: Table): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = BYTE_ORDER_MARK + csvLine(heads.map(({ heading }) => csvCell(heading)));
  for await (const cells of lines) {
    text += csvLine(heads.map(({ kind }, index) => csvValue(kind, cells[index] ?? null)));
    if (text.length < PIECE) continue;
    yield encoder.encode(text);
    text = "";
  }
  yield encoder.encode(text);
}

const PIECE = 32_768;
