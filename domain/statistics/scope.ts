import { z } from "zod";
import { isDay } from "../day";

const day = z.string().refine(isDay, "not_a_day");

/** Which cases are counted: those accepted in a year, in a range of days, or filed in one session. */
export const scopeInput = z
  .object({
    year: z.coerce.number().int().min(2000).max(2100).optional(),
    from: day.optional(),
    to: day.optional(),
    sessionId: z.uuid().optional(),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ["to"], error: "range" });

/** A parsed scope; an empty one counts everything the viewer may see. */
export type Scope = z.output<typeof scopeInput>;

/** The first and last day of acceptance that a scope takes in; both included, `null` for no bound. */
export function boundsOf({ year, from, to }: Scope): { from: string | null; to: string | null } {
  if (year !== undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  return { from: from ?? null, to: to ?? null };
}
