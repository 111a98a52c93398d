import "server-only";
import { and, eq } from "drizzle-orm";
import { notFound } from "@/domain/refusal";
import type { Reader } from "../client";
import { units } from "../schema";

/** The keys under which units have their public pages, by id. */
export async function publicUnitKeys(db: Reader, congressId: string): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: units.id, key: units.key })
    .from(units)
    .where(eq(units.congressId, congressId));
  return new Map(rows.map(({ id, key }) => [id, key]));
}

/** A unit by the key in its address: its name and nothing else. */
export async function findPublicUnit(db: Reader, congressId: string, key: string) {
  const [row] = await db
    .select({ id: units.id, key: units.key, name: units.name, nameEn: units.nameEn })
    .from(units)
    .where(and(eq(units.congressId, congressId), eq(units.key, key)));
  if (!row) throw notFound();
  return row;
}
