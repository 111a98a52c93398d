import "server-only";
import { appendFileSync } from "node:fs";

/**
 * Notes a statement in the file that YANLU_RECORD_SQL names, a line each: `npm run bench` counts them, and asks the
 * same of the database without the application. Unset, as everywhere else, it does nothing.
 */
export function record(query: string, values: unknown[] = []): void {
  const file = process.env.YANLU_RECORD_SQL;
  if (file) appendFileSync(file, `${JSON.stringify({ query, values })}\n`);
}
