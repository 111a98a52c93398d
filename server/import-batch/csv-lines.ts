import "server-only";
import { csvLines } from "@/domain/import-batch/csv";
import { Refusal } from "@/domain/refusal";
import type { Line } from "./xlsx-lines";

/** The lines of a CSV file in UTF-8 or, as Excel in China saves it, in GB18030. */
export function* csvFileLines(bytes: Uint8Array): Generator<Line> {
  let number = 0;
  for (const cells of csvLines(decoded(bytes))) {
    number += 1;
    yield { sheet: 1, number, cells };
  }
}

/** The text; a file that is neither whole nor in one of the two is refused, for its letters would be others. */
function decoded(bytes: Uint8Array): string {
  const utf8 = read("utf-8", bytes);
  if (utf8 !== null) return utf8;
  const text = isBrokenUtf8(bytes) ? null : read("gb18030", bytes);
  if (text === null) throw new Refusal("conflict", "importBatch.brokenText");
  return text;
}

function read(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether a text is UTF-8 with a few bytes lost: read as GB18030 it would be a text too, in letters nobody wrote. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  let [read, lost] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) lost += 1;
    else if (code > 0x2e80) read += 1;
  }
  return text.startsWith("\uFEFF") || read > 3 * lost;
}
