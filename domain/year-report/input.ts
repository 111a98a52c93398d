import { z } from "zod";
import { requiredNote, seenCase } from "../suggestion/input";
import { words } from "../words";

/** The most characters of one section. */
export const SECTION_MAX = 8000;

const section = words().trim().max(SECTION_MAX).default("");
const requiredSection = words().trim().min(1, "required").max(SECTION_MAX);

/** The year whose reports are opened. */
export const openYearReportsInput = z.object({ year: z.coerce.number().int().min(2000).max(2100) });

/** The unit's words as they stand; they may be incomplete. */
export const saveYearReportInput = z.object({
  ...seenCase,
  practice: section,
  problems: section,
  plan: section,
});

/** The unit's words, complete, for the head to sign. */
export const finishYearReportInput = z.object({
  ...seenCase,
  practice: requiredSection,
  problems: requiredSection,
  plan: requiredSection,
});

/** A move that needs no words. */
export const moveYearReportInput = z.object(seenCase);

/** A move back, with its reason. */
export const backYearReportInput = z.object({ ...seenCase, note: requiredNote });
