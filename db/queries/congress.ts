import "server-only";
import type { Reader } from "../client";
import { congresses } from "../schema";

/** Every congress of this installation, for jobs that run in each of them. */
export async function listCongressIds(db: Reader): Promise<string[]> {
  const rows = await db.select({ id: congresses.id }).from(congresses);
  return rows.map(({ id }) => id);
}
