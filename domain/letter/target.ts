import type { Named } from "../local-name";
import { oversees } from "../viewer";
import type { LetterFacts } from "./facts";

/** A letter that can be written now: `of` names what it is about among the case's others of its kind. */
export type Target = { of: string; unit: Named | null; round: number | null };

/** What a list of targets is made of. */
export type Targets = Pick<
  LetterFacts,
  "viewer" | "suggestion" | "cosigners" | "assignments" | "replies" | "ratings" | "directives"
>;

/** Whoever oversees the handling, or belongs to one of the units: notices between offices are not a deputy's. */
export const isInside = (viewer: LetterFacts["viewer"], unitIds: readonly string[]) =>
  oversees(viewer) || (viewer.unitId !== null && unitIds.includes(viewer.unitId));
