import { z } from "zod";
import { STANDINGS, type Standing } from "../commitment/list";

/** What promises can be narrowed to. */
export const STANDING_NAMES = STANDINGS;

const query = z.object({
  standing: z.enum(STANDINGS).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1),
});

/** The list of promises that an address asks for. */
export const promiseQuery = (asked: Record<string, unknown>) => query.parse(asked);

/** Where that list stands. */
export function promiseAddress({ standing, page = 1 }: { standing?: Standing | undefined; page?: number }) {
  const parts = new URLSearchParams();
  if (standing) parts.set("standing", standing);
  if (page > 1) parts.set("page", String(page));
  return `/portal/commitments${parts.size > 0 ? `?${parts}` : ""}`;
}
