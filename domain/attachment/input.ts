import { z } from "zod";
import { FILE_LIMITS } from "./kinds";
import { ATTACHMENT_PURPOSES } from "./purposes";

/** A file that was stored and is to be linked to a case; the bytes lie under their hash already. */
export const attachInput = z.object({
  suggestionId: z.uuid(),
  assignmentId: z.uuid().nullable(),
  /** What it is for; without a word, the suggestion itself or a unit's work. */
  purpose: z.enum(ATTACHMENT_PURPOSES).default("text"),
  subjectId: z.uuid().nullable().default(null),
  name: z
    .string()
    .min(1)
    .max(FILE_LIMITS.name + 20),
  mime: z.string().min(1).max(100),
  size: z.number().int().positive().max(FILE_LIMITS.bytes),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** A file to be taken off its case; its bytes and its row stay. */
export const detachInput = z.object({ id: z.uuid() });
