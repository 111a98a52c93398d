import "server-only";
import { sql } from "drizzle-orm";
import { units } from "../schema";

/** A unit's English name, the Chinese one where it has none: for names that PostgreSQL joins. */
export const englishName = sql`coalesce(nullif(${units.nameEn}, ''), ${units.name})`;
