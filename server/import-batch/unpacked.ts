import "server-only";
import { Unzip, UnzipInflate } from "fflate";
import { IMPORT_LIMITS } from "@/domain/import-batch/limits";
import { Refusal } from "@/domain/refusal";

/**
 * Unpacks an XLSX piece by piece without keeping anything, and refuses one that grows beyond the limit: what a zip says
 * of its own sizes is not believed.
 */
export function mustUnpackSmall(bytes: Uint8Array, limit: number = IMPORT_LIMITS.unpacked): void {
  let [total, entries] = [0, 0];
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > ENTRIES) throw new Refusal("conflict", "importBatch.tooLargeInside");
    file.ondata = (error, chunk) => {
      if (error) throw error;
      total += chunk.length;
      if (total > limit) throw new Refusal("conflict", "importBatch.tooLargeInside");
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += PIECE)
    unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
}

const PIECE = 32_768;
const ENTRIES = 1000;
