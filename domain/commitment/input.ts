import { z } from "zod";
import { day } from "../assignment/input";
import { VERDICTS } from "../rating/dictionary";
import { listed, requiredNote, seenCase } from "../suggestion/input";
import { words } from "../words";

/** A word about a commitment as it was seen: progress, an explanation, why it is cancelled, urging. */
export const commitmentNoteInput = z.object({ ...seenCase, note: requiredNote });

/** It is done: what was done, and the reason when there is no evidence among its files. */
export const fulfilInput = commitmentNoteInput.extend({
  withoutEvidence: words().trim().max(500).default(""),
});

/** Another day, and why. */
export const changeDayInput = commitmentNoteInput.extend({ dueOn: day });

/** The deputy's word on what was done; dissatisfaction names its reason. */
export const rateCommitmentInput = z
  .object({
    ...seenCase,
    verdict: z.enum(VERDICTS, "required"),
    note: words().trim().max(2000).default(""),
  })
  .refine(({ verdict, note }) => verdict !== "dissatisfied" || note !== "", {
    path: ["note"],
    error: "required",
  });

/** Staff closes what nobody rated. */
export const closeUnratedInput = z.object(seenCase);

/** The autumn sweep: a word for each commitment; a line without a word is left for later. */
export const sweepInput = z.object({
  lines: z
    .preprocess(
      listed,
      z.array(z.object({ id: z.uuid(), note: words().trim().max(500).default("") })).max(200),
    )
    .transform((lines) => lines.filter(({ note }) => note !== ""))
    .refine((lines) => lines.length > 0, "required"),
});
