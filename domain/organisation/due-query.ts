import { z } from "zod";
import { CLOCK_NAMES } from "../clock/rules";
import { type Day, isDay } from "../day";

const [FIRST, LAST]: [Day, Day] = ["2004-01-01", "2100-12-31"];

/** What another system asks: which clock, counted from which day, in which congress. Messages are sentences. */
const dueQuery = z.strictObject({
  clock: z.enum(CLOCK_NAMES, { error: `must be one of ${CLOCK_NAMES.join(", ")}` }),
  from: z.string({ error: "is missing" }).refine((text) => isDay(text) && text >= FIRST && text <= LAST, {
    error: `must be a day that exists, YYYY-MM-DD, from ${FIRST} to ${LAST}`,
  }),
  congress: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, { error: "must be the id of a congress, such as hebi" })
    .default("hebi"),
});

/** A question that was understood, or the parameter that is wrong and why. */
export type DueQuestion =
  | { kind: "asked"; query: z.output<typeof dueQuery> }
  | { kind: "wrong"; parameter: string; message: string };

/** Reads the parameters of an address; each may come once, and no other may. */
export function readDueQuery(parameters: URLSearchParams): DueQuestion {
  const twice = [...parameters.keys()].find((name) => parameters.getAll(name).length > 1);
  if (twice !== undefined) return { kind: "wrong", parameter: twice, message: "must be given once" };
  const { data, error } = dueQuery.safeParse(Object.fromEntries(parameters));
  if (data) return { kind: "asked", query: data };
  const [issue] = error.issues;
  if (issue?.code === "unrecognized_keys") {
    return { kind: "wrong", parameter: issue.keys[0] ?? "", message: "is not a parameter of this address" };
  }
  return { kind: "wrong", parameter: String(issue?.path[0] ?? ""), message: issue?.message ?? "is wrong" };
}
