import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { appendFileSync } from "node:fs";
import path from "node:path";

// The server's front and its pages are built apart, and must mean the same.
const held = globalThis as typeof globalThis & { yanluCounted?: AsyncLocalStorage<string> };

/**
 * Notes a statement where a measurement asked for it; unset, as everywhere else, it does nothing. YANLU_RECORD_SQL names
 * a file that gets a line for each: `npm run bench` counts them, and asks the same of the database without the
 * application. YANLU_COUNT_SQL names a folder, where what is `countedAs` has a file that gets a dot for each.
 */
export function record(query: string, values: unknown[] = []): void {
  const { YANLU_RECORD_SQL: file, YANLU_COUNT_SQL: folder } = process.env;
  if (file) appendFileSync(file, `${JSON.stringify({ query, values })}\n`);
  const name = folder && held.yanluCounted?.getStore();
  if (name) appendFileSync(path.join(folder, name), ".");
}

/** Does something whose statements are counted under a name, each time in a line of their own. */
export function countedAs<Done>(name: string, work: () => Done): Done {
  const { YANLU_COUNT_SQL: folder } = process.env;
  if (folder) appendFileSync(path.join(folder, name), "\n");
  held.yanluCounted ??= new AsyncLocalStorage();
  return held.yanluCounted.run(name, work);
}
