import { z } from "zod";
import { FILE_LIMITS } from "../attachment/kinds";
import { FILE_FINDINGS } from "../inspection/kinds";
import { PERSONAL_DATA_KINDS } from "../privacy/kinds";
import { PUBLICITY_CHOICES } from "../suggestion/dictionary";
import { listed, requiredNote } from "../suggestion/input";
import { words } from "../words";
import { namesOf } from "../workflow";
import { PUBLIC_LEVELS } from "./levels";

/** Which case's publication, as it was seen; 0 when nobody has touched it yet. */
const seenPublication = { id: z.uuid(), version: z.coerce.number().int().nonnegative() };

/** Longest texts of a publication, in characters. */
export const PUBLICATION_LIMITS = { summary: 2000, hidden: 50, word: 100, files: 10, bulk: 500 } as const;

const hiddenWords = words()
  .max(PUBLICATION_LIMITS.hidden * (PUBLICATION_LIMITS.word + 1))
  .default("")
  .transform((text) =>
    [...new Set(text.split(/[\r\n]+/).map((word) => word.trim()))].filter((word) => word !== ""),
  )
  .refine((list) => list.length <= PUBLICATION_LIMITS.hidden, "too_many")
  .refine((list) => list.every((word) => word.length <= PUBLICATION_LIMITS.word), "too_long");

/** Staff's decision; `hidden` is one word or phrase to a line. */
export const decidePublicationInput = z.object({
  ...seenPublication,
  level: z.enum(PUBLIC_LEVELS, "choose"),
  summary: words().trim().max(PUBLICATION_LIMITS.summary).default(""),
  reason: words().trim().max(2000).default(""),
  hidden: hiddenWords,
  fileIds: z.preprocess(listed, z.array(z.uuid()).max(PUBLICATION_LIMITS.files)).default([]),
});

/** What is done about places with personal data; without keys, about all that are open. */
export const answerFindingsInput = z.object({
  ...seenPublication,
  answer: z.enum(["masked", "left", "open"]),
  keys: z.preprocess(listed, z.array(z.string().min(1).max(200)).max(1000)).default([]),
});

/** Publishing what was decided. */
export const publishCaseInput = z.object(seenPublication);

/** A correction, a withdrawal, or the decision not to publish: with its reason. */
export const explainedPublicationInput = z.object({ ...seenPublication, note: requiredNote });

/** The deputy chooses anew, with a word why. */
export const changeConsentInput = z.object({
  id: z.uuid(),
  choice: z.enum(PUBLICITY_CHOICES, "choose"),
  note: requiredNote,
});

/** Everything on a desk that is ready and in which nothing was found; `replied`, or `handling` before any reply. */
export const publishReadyInput = z.object({
  desk: z.enum(["replied", "handling"]),
  ids: z.preprocess(listed, z.array(z.uuid()).min(1, "required").max(PUBLICATION_LIMITS.bulk)),
});

/** A file of the case that is to be inspected. */
export const inspectFileInput = z.object({ ...seenPublication, attachmentId: z.uuid() });

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What the inspector said; made by the server, never by a form. */
export const recordInspectionInput = z.object({
  ...seenPublication,
  attachmentId: z.uuid(),
  originalSha256: hash,
  findings: z
    .array(
      z.object({
        kind: z.enum(namesOf(FILE_FINDINGS)),
        count: z.number().int().min(1),
        examples: z.array(words().max(200)).max(5),
        personal: z.enum(namesOf(PERSONAL_DATA_KINDS)).optional(),
      }),
    )
    .max(100),
  copy: z
    .object({
      name: z
        .string()
        .min(1)
        .max(FILE_LIMITS.name + 20),
      mime: z.string().min(1).max(100),
      size: z.number().int().positive().max(FILE_LIMITS.bytes),
      sha256: hash,
    })
    .nullable(),
});

/** A clean copy whose remaining findings staff accepts. */
export const acceptFileInput = z.object({ ...seenPublication, fileId: z.uuid() });

/** So many publications are brought up to date in one transaction. */
export const REFRESHED_AT_ONCE = 100;

/** Which publications are to be brought up to date. */
export const refreshInput = z.object({ ids: z.array(z.uuid()).max(REFRESHED_AT_ONCE) });
