import { LIMITS } from "../suggestion/dictionary";
import type { SplitPart } from "./kinds";

/** Parts a proposal can have: each takes at least one point. */
export const mostParts = (points: number): number => Math.min(points, 5);

/** What is wrong with a proposed split, as a word under `refusal.group`. */
export type SplitFault = "tooFewParts" | "pointNotPlaced" | "partWithoutPoint" | "partWithoutTitle";

/**
 * The parts of a split: `titles` by part, `place` the part (from 1) of each point in order, null where none is said.
 * Parts that have neither a title nor a point are not there. Every point is in exactly one part.
 */
export function partsOf(
  titles: readonly string[],
  place: readonly (number | null)[],
): { parts: SplitPart[] } | { fault: SplitFault } {
  if (place.some((part) => part === null || part < 1 || part > titles.length))
    return { fault: "pointNotPlaced" };
  const parts = titles
    .map((title, index) => ({
      title: title.trim().slice(0, LIMITS.title),
      points: place.flatMap((part, point) => (part === index + 1 ? [point + 1] : [])),
    }))
    .filter(({ title, points }) => title !== "" || points.length > 0);
  if (parts.length < 2) return { fault: "tooFewParts" };
  if (parts.some(({ points }) => points.length === 0)) return { fault: "partWithoutPoint" };
  return parts.some(({ title }) => title === "") ? { fault: "partWithoutTitle" } : { parts };
}
