import "server-only";
import { csvLines } from "@/domain/import-batch/csv";
import type { Line } from "./xlsx-lines";

/** The lines of a CSV file in UTF-8 or, as Excel in China saves it, in GB18030. */
export function* csvFileLines(bytes: Uint8Array): Generator<Line> {
  let number = 0;
  for (const cells of csvLines(decoded(bytes))) {
    number += 1;
    yield { sheet: 1, number, cells };
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
