import "server-only";
import type { Document } from "@/domain/document/document";
import { FORMATS, type Format } from "@/domain/document/format";
import { toPdf } from "./pdf";
import { toWord } from "./word";

/** A document as a file to save: `plain` is its name for browsers that know ASCII only, the title its name for all others. */
export async function documentFile(document: Document, format: Format, plain: string): Promise<Response> {
  const bytes = await (format === "pdf" ? toPdf(document) : toWord(document));
  const name = encodeURIComponent(`${fileName(document.title)}.${format}`).replace(/['()*]/g, escaped);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": FORMATS[format],
      "Content-Disposition": `attachment; filename="${plain}.${format}"; filename*=UTF-8''${name}`,
      "Content-Length": String(bytes.length),
      "Cache-Control": "no-store",
    },
  });
}

// Of the characters that encodeURIComponent leaves, RFC 5987 does not allow these.
const escaped = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

// Windows takes none of these in a name.
const fileName = (title: string) => [...title.replace(/[\\/:*?"<>|\s]+/g, " ").trim()].slice(0, 80).join("");
