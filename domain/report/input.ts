import { z } from "zod";
import { isDay } from "../day";
import { optional, requiredNote, seenCase } from "../suggestion/input";
import { words } from "../words";
import { readTemplate } from "./template";

/** The most characters of a report's text. */
export const TEXT_MAX = 20_000;

/** A text with placeholders; each that is unknown, malformed or not alone on its line is told with its line. */
const reportText = words()
  .trim()
  .min(1)
  .max(TEXT_MAX)
  .transform((text) => text.replaceAll("\r\n", "\n"))
  .superRefine((text, context) => {
    for (const { kind, line, text: found, nearest } of readTemplate(text).complaints)
      context.addIssue({
        code: "custom",
        message: `report.${kind}`,
        params: { line, text: found, nearest: nearest ?? "none" },
      });
  });

/** A new version of the template, and the version it was made from. */
export const templateInput = z.object({ seen: z.coerce.number().int().min(0), text: reportText });

/** What a report can be about: the cases accepted in a year or between two days, or filed in one session. */
export const SCOPE_KINDS = ["year", "session", "range"] as const;

const missing = { error: "required" };

/** A report to begin: which cases it is about. */
export const createReportInput = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("year"), year: z.coerce.number(missing).int().min(2000).max(2100) }),
  z.object({ kind: z.literal("session"), sessionId: z.uuid("choose") }),
  z
    .object({
      kind: z.literal("range"),
      from: z.string().refine(isDay, "not_a_day"),
      to: z.string().refine(isDay, "not_a_day"),
    })
    .refine(({ from, to }) => from <= to, { path: ["to"], error: "range" }),
]);

/** A report's own text as it was seen. */
export const editReportInput = z.object({ ...seenCase, text: reportText });

/** A move of a report as it was seen. */
export const moveReportInput = z.object(seenCase);

/** The issue of a report: its number and its day. */
export const issueReportInput = z.object({
  ...seenCase,
  number: words().trim().min(1).max(60),
  issuedOn: z.string().refine(isDay, "not_a_day"),
});

/** The withdrawal of a report, with its reason. */
export const withdrawReportInput = z.object({ ...seenCase, note: requiredNote });

/** Which edition of a report is read; the newest when the address does not say. */
export const editionInput = optional(z.coerce.number().int().min(1).max(1000));
