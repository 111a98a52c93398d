import { z } from "zod";
import { day } from "../assignment/input";
import { rateInput } from "../rating/input";
import { words } from "../words";
import { LIMITS, PUBLICITY_CHOICES } from "./dictionary";
import { mustTick, requiredNote, saveDraftInput, seenCase } from "./input";

const part = words().trim().min(1, "required").max(LIMITS.part);

/** A paper suggestion as staff enters it for a deputy (代录). */
export const savePaperInput = saveDraftInput.extend({ leadId: z.uuid("required") });

/** A motion that the Presidium handed on as a suggestion (rules.md §1.9). `id` is made with the empty form. */
export const convertMotionInput = z.object({
  id: z.uuid(),
  title: words().trim().min(1, "required").max(LIMITS.title),
  situation: part,
  cause: part,
  points: saveDraftInput.shape.points.refine((points) => points.length > 0, "required"),
  categoryId: z.uuid("required"),
  publicity: z.enum(PUBLICITY_CHOICES, "required"),
  leadId: z.uuid("required"),
  signerIds: saveDraftInput.shape.cosignerIds,
  decision: words().trim().min(1, "required").max(200),
  decidedOn: day,
  secretChecked: mustTick,
});

/** The office's answer to a letter, and the day it was given. */
export const answerLetterInput = z.object({ ...seenCase, text: requiredNote, answeredOn: day });

/** Another answer in its place, with the reason. */
export const correctLetterInput = answerLetterInput.extend({ note: requiredNote });

/** A deputy's rating from his signed slip, with the day on it. */
export const ratePaperInput = rateInput.and(z.object({ ratedOn: day }));
