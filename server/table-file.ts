import "server-only";
import type { TableFile } from "@/domain/table/table";
import { csvChunks } from "./table-csv";
import { xlsxChunks } from "./table-xlsx";

/** The forms a table can be saved in. */
const FORMATS = {
  xlsx: { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", chunks: xlsxChunks },
  csv: { type: "text/csv; charset=utf-8", chunks: csvChunks },
} as const;

export type TableFormat = keyof typeof FORMATS;

/** The form an address asks for: `?format=xlsx`, else CSV as before there were two. */
export const formatOf = (asked: string | undefined): TableFormat => (asked === "xlsx" ? "xlsx" : "csv");

/**
 * A table as a file, sent while its rows are read. The first piece is made before anything is sent, so that a
 * failure there is an error page; a later one breaks the connection off, so that no file ends too soon unnoticed.
 */
export async function tableFile(table: TableFile, format: TableFormat): Promise<Response> {
  const { type, chunks } = FORMATS[format];
  const pieces = chunks(table);
  const first = await pieces.next();
  const ending = (name: string) => `${name}.${format}`;
  return new Response(streamOf(first, pieces), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${ending(table.plain)}"; filename*=UTF-8''${encodeURIComponent(ending(table.name))}`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

function streamOf(first: IteratorResult<Uint8Array>, pieces: AsyncGenerator<Uint8Array>) {
  let next: Promise<IteratorResult<Uint8Array>> = Promise.resolve(first);
  return new ReadableStream<Uint8Array>({
    // A throw here errors the stream, and with it the answer.
    async pull(controller) {
      const { done, value } = await next;
      if (done) return controller.close();
      controller.enqueue(value);
      next = pieces.next();
      next.catch(() => {});
    },
    // Whoever stops the download stops the reading.
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
