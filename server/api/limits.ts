import "server-only";
import type { Database } from "@/db/client";
import { countRequest } from "@/db/commands/api-count";
import { Problem } from "./problem";

/** How many requests are left in the running minute, as headers tell it. */
export type Left = { limit: number; remaining: number; reset: number };

/** Counts a request against a limit; refuses it when the minute's are used up. */
export async function counted(database: Database, what: string, limit: number, now: Date): Promise<Left> {
  return left(await countRequest(database, what, now), limit, now);
}

/** How many are left after so many; refuses one too many. */
export function left(count: number, limit: number, now: Date): Left {
  const reset = 60 - (Math.floor(now.getTime() / 1000) % 60);
  const told = { limit, remaining: Math.max(0, limit - count), reset };
  if (count > limit) {
    const headers = { ...limitHeaders(told), "Retry-After": String(reset) };
    throw new Problem(429, "api.tooMany", { values: { seconds: reset }, headers });
  }
  return told;
}

/** The headers that tell a program how fast it may go. */
export const limitHeaders = ({ limit, remaining, reset }: Left): Record<string, string> => ({
  "RateLimit-Limit": String(limit),
  "RateLimit-Remaining": String(remaining),
  "RateLimit-Reset": String(reset),
});
