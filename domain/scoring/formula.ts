import { z } from "zod";
import { VERDICTS } from "../rating/dictionary";
import { CLASS_MEANINGS } from "../reply/dictionary";
import { namesOf } from "../workflow";

/** What earns points, with the points of the default formula (rules.md §1.13); together they are 100. */
export const DEFAULT_PARTS = { onTime: 20, consultation: 15, quality: 25, outcome: 20, satisfaction: 20 };
export const PART_NAMES = namesOf(DEFAULT_PARTS);
export type PartName = keyof typeof DEFAULT_PARTS;

/** What costs points, and how many each time. */
export const DEFAULT_MINUS = { late: 2, sentBack: 1, shirked: 5, dissatisfied: 3 };
export const MINUS_NAMES = namesOf(DEFAULT_MINUS);
export type MinusName = keyof typeof DEFAULT_MINUS;

/** How a contact before the reply counts: face to face, in another way, or none was noted. */
export const CONTACT_KINDS = ["faceToFace", "other", "none"] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** How a promise that fell due was kept. */
export const PROMISE_KINDS = ["kept", "keptLate", "missed"] as const;
export type PromiseKind = (typeof PROMISE_KINDS)[number];

// An empty field is no zero.
const whole = (max: number) =>
  z.preprocess((value) => (value === "" ? undefined : value), z.coerce.number().int().min(0).max(max));
const points = whole(100);
const credits = <Name extends string>(names: readonly Name[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, points])) as Record<Name, typeof points>);

/**
 * A formula as data. `parts` sum to 100; `minus` is taken off each time. The others say what percent of its part a
 * case, or a promise that fell due, earns.
 */
export const formulaInput = z.object({
  parts: credits(PART_NAMES).refine((parts) => sum(Object.values(parts)) === 100, "parts_sum"),
  minus: z.object({ late: whole(20), sentBack: whole(20), shirked: whole(20), dissatisfied: whole(20) }),
  contact: credits(CONTACT_KINDS),
  outcome: credits(CLASS_MEANINGS),
  promises: credits(PROMISE_KINDS),
  satisfaction: credits(VERDICTS),
});

/** A parsed formula. */
export type Formula = z.output<typeof formulaInput>;

/** The formula until an administrator enters another one (rules.md §1.13). */
export const DEFAULT_FORMULA: Formula = {
  parts: DEFAULT_PARTS,
  minus: DEFAULT_MINUS,
  contact: { faceToFace: 100, other: 80, none: 0 },
  outcome: { resolved: 100, planned: 85, not_feasible: 70, for_reference: 70 },
  promises: { kept: 100, keptLate: 50, missed: 0 },
  satisfaction: { satisfied: 100, basically_satisfied: 80, dissatisfied: 0 },
};

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
