import { z } from "zod";
import { words } from "../words";
import { IMPORT_KIND_NAMES } from "./kinds";
import { IMPORT_LIMITS } from "./limits";

const cell = words().max(IMPORT_LIMITS.cell);
const column = z.string().max(40);

/** A file that was read: its name, its header, its rows. `id` is made with the form, so that one form makes one batch. */
export const receiveImportInput = z.object({
  id: z.uuid(),
  kind: z.enum(IMPORT_KIND_NAMES),
  fileName: words().trim().min(1).max(160),
  sizeBytes: z.int().min(0).max(IMPORT_LIMITS.bytes),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  letters: z.record(column, z.string().regex(/^[A-Z]{1,3}$/)),
  ignored: z.array(words().max(200)).max(IMPORT_LIMITS.columns),
  rows: z
    .array(z.object({ number: z.int().positive().max(1_048_576), cells: z.record(column, cell) }))
    .min(1)
    .max(IMPORT_LIMITS.rows),
});

/** One batch. */
export const batchInput = z.object({ id: z.uuid() });

/** The start of a run; a calendar's brings what its preview showed. */
export const startImportInput = batchInput.extend({
  version: z.coerce.number().int().min(0).optional(),
  digest: z.string().length(64).optional(),
});

/** A piece of work on a batch: at most `rows` of it. */
export const workInput = batchInput.extend({ rows: z.int().min(1).max(1000).default(IMPORT_LIMITS.chunk) });
