import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { UNIT_VALUES } from "@/domain/delivery/notice-values";
import { notifications, units } from "../schema";

/** A unit's English name, the Chinese one where it has none: for names that PostgreSQL joins. */
export const englishName = sql`coalesce(nullif(${units.nameEn}, ''), ${units.name})`;

const told = UNIT_VALUES.map((name) => sql`${notifications.values} ->> ${name}::text`);

/** The unit that a notice names, in Chinese as it was written; no two of a congress have one name. */
export const unitTold = and(
  eq(units.congressId, notifications.congressId),
  eq(units.name, sql`coalesce(${sql.join(told, sql`, `)})`),
);
