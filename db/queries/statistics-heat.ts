import "server-only";
import { sql } from "drizzle-orm";
import type { Day } from "@/domain/day";
import type { Heat, HeatCount } from "@/domain/statistics/flow";
import type { Scope } from "@/domain/statistics/scope";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { assignments as a, suggestions as s, units } from "../schema";
import { SOURCES } from "./figure-rows";

/** How many cases a fact is true of, for each unit and month of acceptance. */
export async function countHeat(
  db: Reader,
  viewer: Viewer,
  scope: Scope,
  heat: Heat,
  today: Day,
): Promise<HeatCount[]> {
  const { byUnit, where, fact } = SOURCES.case;
  const found = await db.execute<HeatCount>(sql`
    select ${units.id} as "key", ${units.name} as "name", ${units.nameEn} as "nameEn",
      to_char(${s.acceptedOn}, 'YYYY-MM') as "month", count(*) filter (where ${fact(heat, today)})::int as "n"
    from ${byUnit} join ${units} on ${units.congressId} = ${a.congressId} and ${units.id} = ${a.unitId}
    where ${where(viewer, scope, today)} group by 1, 2, 3, 4`);
  return [...found];
}
