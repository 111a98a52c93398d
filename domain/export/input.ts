import { z } from "zod";

/** A download as it is noted. */
export const exportInput = z.object({
  list: z.string().min(1).max(200),
  filter: z.record(z.string().max(60), z.string().max(200)),
  rows: z.number().int().min(0),
  format: z.enum(["csv", "xlsx"]),
});
