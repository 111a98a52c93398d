import "server-only";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { tallyOf } from "./tally";

/** The years in which a suggestion that the viewer may see was accepted, the newest first. */
export async function listCountedYears(db: Reader, viewer: Viewer, now: Date): Promise<number[]> {
  const { cases } = await tallyOf(db, viewer, {}, now);
  const months = new Set(cases.map(({ month }) => month));
  const years = [...months].flatMap((month) => (month === null ? [] : [Number(month.slice(0, 4))]));
  return [...new Set(years)].toSorted((a, b) => b - a);
}
