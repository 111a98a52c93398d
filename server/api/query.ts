import "server-only";
import { z } from "zod";

/** Rows in one answer at most. */
export const MOST_ROWS = 100;

/** A query that asks for nothing but its list. */
export const nothing = z.strictObject({});

/** What every list takes besides its own filters. */
export const paging = {
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(30),
  cursor: z.string().min(1).max(400).optional(),
};

/** A year of records. */
export const year = z.coerce.number().int().min(2000).max(2100).optional();

/** Words to look for. */
export const q = z.string().trim().min(1).max(100).optional();

/** Yes or no in an address. */
export const flag = z
  .enum(["true", "false"])
  .default("false")
  .transform((value) => value === "true");

/** A filter without the leniency of a page: what is not understood is refused. */
export function strict<Shape extends z.core.$ZodLooseShape>(filter: z.ZodObject<Shape>, sort: string) {
  const plain = Object.fromEntries(
    Object.entries(filter.shape).map(([name, each]) => [
      name,
      each instanceof z.ZodCatch ? each.unwrap() : each,
    ]),
  );
  return z.strictObject(plain as Shape).extend({
    sort: z
      .string()
      .regex(new RegExp(`^-?(?:${sort})$`))
      .optional(),
  });
}
