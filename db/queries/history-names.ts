import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Named } from "@/domain/local-name";
import type { Grouping } from "@/domain/statistics/metrics";
import type { UnitKind } from "@/domain/unit";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { categories, congressSessions, delegations, terms, units } from "../schema";

/** A congress's units, retired ones too, as they are called today. */
export type UnitNames = ReadonlyMap<string, Named & { kind: UnitKind }>;

export async function unitNames(db: Reader, { congressId }: Viewer): Promise<UnitNames> {
  const rows = await db
    .select({ id: units.id, name: units.name, nameEn: units.nameEn, kind: units.kind })
    .from(units)
    .where(eq(units.congressId, congressId));
  return new Map(rows.map(({ id, ...named }) => [id, named]));
}

/** The names of what rows are grouped by; null where a group's key is its name. */
export async function groupNames(
  db: Reader,
  viewer: Viewer,
  by: Grouping,
): Promise<ReadonlyMap<string, Named> | null> {
  switch (by) {
    case "unit":
      return unitNames(db, viewer);
    case "category":
      return namesIn(db, viewer, categories);
    case "delegation":
      return namesIn(db, viewer, delegations);
    case "session":
      return sessionNames(db, viewer);
    default:
      return null;
  }
}

async function namesIn(db: Reader, { congressId }: Viewer, table: typeof categories | typeof delegations) {
  const rows = await db
    .select({ id: table.id, name: table.name, nameEn: table.nameEn })
    .from(table)
    .where(eq(table.congressId, congressId));
  return new Map(rows.map(({ id, ...named }) => [id, named]));
}

async function sessionNames(db: Reader, { congressId }: Viewer) {
  const rows = await db
    .select({
      id: congressSessions.id,
      name: sql<string>`${terms.number} || '-' || ${congressSessions.number}`,
    })
    .from(congressSessions)
    .innerJoin(
      terms,
      and(eq(terms.congressId, congressSessions.congressId), eq(terms.id, congressSessions.termId)),
    )
    .where(eq(congressSessions.congressId, congressId));
  return new Map(rows.map(({ id, name }) => [id, { name, nameEn: name }]));
}
