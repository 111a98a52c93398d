import "server-only";
import { and, desc, isNotNull, sql } from "drizzle-orm";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { suggestions } from "../schema";
import { visibleTo } from "./visible";

/** The years in which a suggestion that the viewer may see was accepted, the newest first. */
export async function listCountedYears(db: Reader, viewer: Viewer): Promise<number[]> {
  const year = sql<number>`extract(year from ${suggestions.acceptedOn})::int`;
  const rows = await db
    .selectDistinct({ year })
    .from(suggestions)
    .where(and(visibleTo(viewer), isNotNull(suggestions.acceptedOn)))
    .orderBy(desc(year));
  return rows.map((row) => row.year);
}
