import { z } from "zod";
import { dayField, newRow, rowInput, shownRow } from "../organisation/fields";
import { seenCase } from "../suggestion/input";
import { words } from "../words";
import { PANEL_SIZE } from "./workflow";

const line = (max: number) => words().trim().max(max);
const requiredLine = (max: number) => words().trim().min(1, "required").max(max);
const listed = (value: unknown) =>
  value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value];

const panel = {
  expertIds: z.preprocess(
    listed,
    z
      .array(z.uuid())
      .max(30)
      .refine((ids) => new Set(ids).size >= PANEL_SIZE, "tooFewExperts"),
  ),
  meetingOn: dayField,
  place: requiredLine(100),
};

/** A panel is called for a case in evaluation. `id` is the case's, here and below. */
export const callPanelInput = z.object({ id: z.uuid(), ...panel });

/** The same, changed; `version` is the evaluation's. */
export const arrangePanelInput = z.object({ ...seenCase, ...panel });

/** The meeting was held: minutes, and what each expert said. */
export const holdMeetingInput = z.object({
  ...seenCase,
  minutes: words().trim().min(1, "required").max(5000),
  views: z.array(z.object({ expertId: z.uuid(), view: words().trim().min(1, "required").max(2000) })).max(30),
});

/** What staff keeps of an expert. */
export const expertFields = z.object({
  name: requiredLine(30),
  field: requiredLine(60),
  employer: requiredLine(80),
  phone: line(30).default(""),
});

export const addExpertInput = expertFields.extend(newRow);
export const changeExpertInput = expertFields.extend(shownRow);
export const expertRowInput = rowInput;
