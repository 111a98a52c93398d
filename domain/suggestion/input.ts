import { z } from "zod";
import { words } from "../words";
import { FORMATIONS, LIMITS, PUBLICITY_CHOICES, RETURN_REASONS } from "./dictionary";
import { TRANSITION_NAMES } from "./workflow";

/** Which case, and the version of it that the person looked at. */
export const seenCase = { id: z.uuid(), version: z.coerce.number().int().positive() };

/** A sentence that must be there. */
export const requiredNote = words().trim().min(1, "required").max(LIMITS.note);

/** A tick: a browser sends "on" for it, or nothing at all. */
export const tick = z
  .union([
    z.literal("on"),
    z.literal("true"),
    z.literal(true),
    z.literal("false"),
    z.literal(false),
    z.literal(""),
  ])
  .optional()
  .transform((value) => value === "on" || value === "true" || value === true);

/** A tick that has to be set. */
export const mustTick = tick.refine(Boolean, "mustTick");

/** One of a list, or nothing chosen yet. */
export const optional = <Value extends z.ZodType>(value: Value) =>
  z
    .union([z.literal("").transform(() => null), value])
    .nullish()
    .transform((chosen) => chosen ?? null);

const ids = z.preprocess(listed, z.array(z.uuid()));
const part = words().max(LIMITS.part).default("");

/** A draft as the form sends it; it may be incomplete, but never too long. `id` is made with the empty form. */
export const saveDraftInput = z.object({
  id: z.uuid(),
  version: z.coerce.number().int().nonnegative().default(0),
  title: words().trim().max(LIMITS.title).default(""),
  situation: part,
  cause: part,
  points: z
    .preprocess(listed, z.array(words().max(LIMITS.point)))
    .transform((points) => points.map((point) => point.trim()).filter((point) => point !== ""))
    .refine((points) => points.length <= LIMITS.points, "too_many"),
  categoryId: optional(z.uuid()),
  publicity: optional(z.enum(PUBLICITY_CHOICES)),
  formation: optional(z.enum(FORMATIONS)),
  repeatedYears: z.coerce.number().int().min(0).max(4).default(0),
  wantsContact: tick,
  oneMatter: tick,
  wishedUnitIds: ids.refine((list) => list.length <= 5, "too_many"),
  cosignerIds: ids.refine((list) => list.length <= LIMITS.cosigners, "too_many"),
});

/** Any move that needs no more than a reason. */
export const moveSuggestionInput = z.object({
  ...seenCase,
  transition: z.enum(TRANSITION_NAMES),
  note: words().trim().max(LIMITS.note).default(""),
});

/** A return to the deputy with the reasons of the checklist (rules.md §1.5). */
export const giveBackInput = z.object({
  ...seenCase,
  reasons: z.preprocess(listed, z.array(z.enum(RETURN_REASONS)).min(1, "required")),
  note: requiredNote,
});

/** The first person's proposal not to accept. */
export const proposeRefusalInput = z.object({
  ...seenCase,
  kind: z.enum(["decline", "letter"], "required"),
  ground: z.enum(RETURN_REASONS, "required"),
  note: requiredNote,
});

/** Acceptance, and the first of two reviews in session. */
export const acceptInput = z.object({
  ...seenCase,
  categoryId: z.uuid("required"),
  similarChecked: mustTick,
  secretChecked: mustTick,
});

/** A form sends one value as a string and several as a list; an empty form sends none. */
export function listed(value: unknown): unknown {
  if (value === undefined || value === null || value === "") return [];
  return Array.isArray(value) ? value : [value];
}
