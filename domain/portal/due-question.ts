import { z } from "zod";
import { type Day, isDay } from "../day";
import { PUBLIC_CLOCKS } from "./path";

const [FIRST, LAST]: [Day, Day] = ["2004-01-01", "2100-12-31"];

const question = z.object({
  clock: z.enum(PUBLIC_CLOCKS).default("reply").catch("reply"),
  from: z.string().optional().catch(undefined),
});

/** What the calculator is asked; `from` null: a day that does not exist or lies too far. */
export function dueQuestion(asked: Record<string, unknown>, today: Day) {
  const { clock, from = "" } = question.parse(asked);
  if (from === "") return { clock, from: today, typed: today };
  return { clock, from: isDay(from) && from >= FIRST && from <= LAST ? from : null, typed: from };
}
