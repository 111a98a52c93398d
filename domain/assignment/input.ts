import { z } from "zod";
import { isDay } from "../day";
import { CONTACT_PHASES, CONTACT_WAYS, PUBLISH_PROPOSALS } from "../reply/dictionary";
import { WISH_ANSWERS } from "../suggestion/dictionary";
import { listed, mustTick, optional, requiredNote, seenCase, tick } from "../suggestion/input";
import { words } from "../words";
import { namesOf } from "../workflow";
import { EXTENSION_GROUNDS } from "./states";
import { ASSIGNMENT_TRANSITION_NAMES } from "./workflow";

/** A day of the calendar, "2026-11-30". */
export const day = z.string().refine(isDay, "not_a_day");

/** Who handles a case: one lead with any co-handling units, or two and more separately (Henan Art. 13). */
export const assignInput = z
  .object({
    ...seenCase,
    leadId: optional(z.uuid()),
    coIds: z.preprocess(listed, z.array(z.uuid())),
    separateIds: z.preprocess(listed, z.array(z.uuid())),
    wishAnswer: z.enum(WISH_ANSWERS, "required"),
    wishNote: words().trim().max(500).default(""),
  })
  .superRefine(({ leadId, coIds, separateIds }, context) => {
    const complain = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    const all = [...(leadId ? [leadId] : []), ...coIds, ...separateIds];
    if (leadId && separateIds.length > 0) complain("separateIds", "leadOrSeparate");
    if (!leadId && separateIds.length === 0) complain("leadId", "leadOrSeparate");
    if (!leadId && separateIds.length === 1) complain("separateIds", "twoSeparate");
    if (!leadId && coIds.length > 0) complain("coIds", "coNeedsLead");
    if (new Set(all).size !== all.length) complain(leadId ? "coIds" : "separateIds", "unitTwice");
  });

/** How many cases are handed on at once. */
export const CASES_AT_ONCE = 100;

/** Several cases at once, each with the version that was looked at: "<id>@<version>". */
const seenCases = z.preprocess(
  listed,
  z
    .array(z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}@\d+$/))
    .min(1, "required")
    .max(CASES_AT_ONCE, "too_many"),
);

/** One or several accepted cases to the government office, which dispatches them. */
export const handOverInput = z.object({ cases: seenCases });

/** The government office sends a case back, with the unit it thinks is right. */
export const returnToOfficeInput = z.object({
  ...seenCase,
  note: requiredNote,
  proposedUnitId: optional(z.uuid()),
});

/** Several accepted cases to one lead unit at once. */
export const bulkAssignInput = z.object({
  cases: seenCases,
  leadId: z.uuid("required"),
  wishAnswer: z.enum(WISH_ANSWERS, "required"),
  wishNote: words().trim().max(500).default(""),
});

/** Any move of an assignment that needs no more than a reason. */
export const moveAssignmentInput = z.object({
  ...seenCase,
  transition: z.enum(ASSIGNMENT_TRANSITION_NAMES),
  note: words().trim().max(2000).default(""),
});

/** A unit's wish to give the case back, with the unit it thinks is right (Henan Art. 14). */
export const proposeReturnInput = z.object({
  ...seenCase,
  note: requiredNote,
  proposedUnitId: optional(z.uuid()),
});

/** Staff accepts a return; another unit takes the case at once, or it goes back to the assignment desk. */
export const acceptReturnInput = z.object({ ...seenCase, note: requiredNote, unitId: optional(z.uuid()) });

/** More time, with the sentence the deputy is told (代表法 Art. 51 ¶2). */
export const askExtensionInput = z.object({
  ...seenCase,
  ground: z.enum(EXTENSION_GROUNDS, "required"),
  note: requiredNote,
});

/** A contact with the deputy; face to face needs a place (rules.md §1.8). `recordId` is made with the empty form. */
export const recordContactInput = z
  .object({
    ...seenCase,
    recordId: z.uuid(),
    phase: z.enum(CONTACT_PHASES, "required"),
    way: z.enum(namesOf(CONTACT_WAYS), "required"),
    heldOn: day,
    place: words().trim().max(200).default(""),
    people: words().trim().min(1, "required").max(300),
    summary: words().trim().min(1, "required").max(2000),
  })
  .refine(({ way, place }) => !CONTACT_WAYS[way].faceToFace || place !== "", {
    path: ["place"],
    error: "required",
  });

/** The deputy says whether a contact record is right. */
export const confirmContactInput = z
  .object({
    recordId: z.uuid(),
    right: z.enum(["yes", "no"], "required"),
    objection: words().trim().max(1000).default(""),
  })
  .refine(({ right, objection }) => right === "yes" || objection !== "", {
    path: ["objection"],
    error: "required",
  });

const answer = z.object({
  dealtWith: z.enum(["yes", "no"]).default("yes"),
  text: words().max(3000).default(""),
});
const commitment = z.object({
  text: words().trim().max(500).default(""),
  owner: words().trim().max(60).default(""),
  dueOn: z
    .union([z.literal("").transform(() => null), day])
    .nullish()
    .transform((value) => value ?? null),
});

/** A reply while it is written; it may be incomplete. */
export const saveReplyInput = z.object({
  ...seenCase,
  answers: z.preprocess(listed, z.array(answer).max(20)),
  summary: words().max(2000).default(""),
  classKey: optional(words().max(10)),
  explanation: words().max(3000).default(""),
  escalated: tick,
  commitments: z.preprocess(listed, z.array(commitment).max(20)),
  contactName: words().trim().max(50).default(""),
  contactPhone: z
    .string()
    .trim()
    .max(30)
    .regex(/^[0-9+\-() ]*$/, "invalid")
    .default(""),
  publishProposal: z.enum(PUBLISH_PROPOSALS).default("full"),
});

/** The signed reply goes out under its document number; a sign and a year without a running number are none. */
export const issueInput = z.object({
  ...seenCase,
  docNumber: words()
    .trim()
    .max(60)
    .refine((text) => /\d/.test(text.replace(/[〔[(（]\d{4}[〕\])）]/, "")), "required"),
});

/** A co-handling unit's opinion for the lead unit. */
export const draftOpinionInput = z.object({ ...seenCase, note: requiredNote });

/** The head's signature, given knowingly. */
export const signInput = z.object({ ...seenCase, read: mustTick });
