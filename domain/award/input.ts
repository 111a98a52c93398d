import { z } from "zod";
import { listed, optional, requiredNote, seenCase } from "../suggestion/input";
import { words } from "../words";
import { AWARD_KINDS } from "./kinds";

const whole = (min: number, max: number) =>
  z.preprocess((value) => (value === "" ? undefined : value), z.coerce.number().int().min(min).max(max));

/** A selection to open: whose year, what is selected, and how many places the list has. */
export const openAwardInput = z.object({
  year: whole(2000, 2100),
  kind: z.enum(AWARD_KINDS, "choose"),
  places: whole(1, 100),
});

/** A nomination: a suggestion by its id or its number as people say it ("12-1-047"), or a unit. */
export const nominateInput = z.object({
  id: z.uuid(),
  suggestionId: optional(z.uuid()).default(null),
  caseNumber: words().trim().max(40).default(""),
  unitId: optional(z.uuid()).default(null),
  note: requiredNote,
});

/** A move of a selection as it was seen. */
export const moveAwardInput = z.object(seenCase);

/** A ballot: it replaces the one the voter cast before. An empty one takes his votes back. */
export const ballotInput = z.object({
  id: z.uuid(),
  nominationIds: z.preprocess(listed, z.array(z.uuid()).max(100)).default([]),
});

/** The publishing of the list; `chosen` and `note` decide a tie at the last places, when there is one. */
export const publishAwardInput = z.object({
  ...seenCase,
  chosen: z.preprocess(listed, z.array(z.uuid()).max(100)).default([]),
  note: words().trim().max(2000).default(""),
});

/** A case number as people say it, taken apart: "12-1-047" is number 47 of the series "12-1"; null when it is none. */
export function readCaseNumber(text: string): { series: string; number: number } | null {
  const [, series, number] = /^(.+)-(\d{1,6})$/.exec(text.trim()) ?? [];
  return series && number ? { series, number: Number(number) } : null;
}
