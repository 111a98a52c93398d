import "server-only";
import { sql } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import type { Heat, HeatRow } from "@/domain/statistics/flow";
import type { Scope } from "@/domain/statistics/scope";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { assignments as a, suggestions as s, units } from "../schema";
import { SOURCES } from "./figure-rows";

/** How many cases a fact is true of, for each unit and month of acceptance; the units with the most first. */
export async function countHeat(
  db: Reader,
  viewer: Viewer,
  scope: Scope,
  heat: Heat,
  now: Date,
): Promise<{ rows: HeatRow[]; months: string[] }> {
  const today = dayOf(now);
  const { byUnit, where, fact } = SOURCES.case;
  const found = await db.execute<{ key: string; name: string; nameEn: string; month: string; n: number }>(sql`
    select ${units.id} as "key", ${units.name} as "name", ${units.nameEn} as "nameEn",
      to_char(${s.acceptedOn}, 'YYYY-MM') as "month", count(*) filter (where ${fact(heat, today)})::int as "n"
    from ${byUnit} join ${units} on ${units.congressId} = ${a.congressId} and ${units.id} = ${a.unitId}
    where ${where(viewer, scope, today)} group by 1, 2, 3, 4`);
  const byKey = new Map<string, HeatRow>();
  for (const { key, name, nameEn, month, n } of found) {
    const row = byKey.get(key) ?? { key, name, nameEn, months: {}, total: 0 };
    byKey.set(key, { ...row, months: { ...row.months, [month]: n }, total: row.total + n });
  }
  const rows = [...byKey.values()].toSorted(
    (one, other) => other.total - one.total || (one.name < other.name ? -1 : 1),
  );
  return { rows, months: [...new Set(found.map(({ month }) => month))].toSorted() };
}
