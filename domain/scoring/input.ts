import { z } from "zod";
import { listed, requiredNote } from "../suggestion/input";
import { formulaInput } from "./formula";

/** A formula for a year from an administrator; `seen` is the version he changed (0: the year has none of its own). */
export const enterFormulaInput = z.object({
  year: z.coerce.number().int().min(2000).max(2100),
  seen: z.coerce.number().int().nonnegative(),
  reason: requiredNote,
  formula: formulaInput,
});

/** A reviewer's points for one reply, and why. */
export const reviewInput = z.object({
  replyId: z.uuid(),
  points: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.coerce.number().int().min(0).max(100),
  ),
  note: requiredNote,
});

/** Many reviews at once, each of another reply. */
export const reviewsInput = z.object({
  reviews: z
    .preprocess(listed, z.array(reviewInput).min(1).max(500))
    .refine((reviews) => new Set(reviews.map(({ replyId }) => replyId)).size === reviews.length, "repeated"),
});

/** Other points for a reply that was reviewed; `seen` are the points that the person saw. */
export const correctReviewInput = reviewInput.extend({
  seen: z.coerce.number().int().min(0).max(100),
});
