import "server-only";
import { eq } from "drizzle-orm";
import { type Settings, settingsSchema } from "@/domain/settings";
import type { Reader } from "../client";
import { congresses } from "../schema";
import { statement } from "../statement";

/** Every congress of this installation, for jobs that run in each of them. */
export async function listCongressIds(db: Reader): Promise<string[]> {
  const rows = await db.select({ id: congresses.id }).from(congresses);
  return rows.map(({ id }) => id);
}

/** What a congress has decided for itself; what it has not, is as the product's default says. */
export async function settingsOf(db: Reader, congressId: string): Promise<Settings> {
  const [row] = await settings(db, congressId);
  return settingsSchema.parse(row?.settings ?? {});
}

const settings = statement((db, congressId: string) =>
  db.select({ settings: congresses.settings }).from(congresses).where(eq(congresses.id, congressId)),
);
