import "server-only";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { events, suggestions, units } from "../schema";
import { visibleTo } from "./visible";

/** Why the government office sent a case back, and the unit it proposes; null when it was handed on since. */
export async function findSentBack(db: Reader, viewer: Viewer, suggestionId: string) {
  const [last] = await db
    .select({
      name: events.name,
      note: events.note,
      proposed: { id: units.id, name: units.name, nameEn: units.nameEn },
    })
    .from(events)
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, events.congressId), eq(suggestions.id, events.suggestionId)),
    )
    .leftJoin(
      units,
      and(
        eq(units.congressId, events.congressId),
        eq(sql`${units.id}::text`, sql`${events.detail} ->> 'proposedUnitId'`),
      ),
    )
    .where(
      and(
        visibleTo(viewer),
        eq(events.suggestionId, suggestionId),
        inArray(events.name, ["suggestion.returnToOffice", "suggestion.handOver", "suggestion.assign"]),
      ),
    )
    .orderBy(desc(events.seq))
    .limit(1);
  return last?.name === "suggestion.returnToOffice" ? last : null;
}
