import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { findingsOf } from "@/domain/publication/findings";
import { isAbove, type PublicLevel, proposedLevel } from "@/domain/publication/levels";
import { PUBLIC_STATES } from "@/domain/publication/refresh";
import type { PublicationState } from "@/domain/publication/states";
import type { Reader } from "../client";
import { publicationFiles, publications } from "../schema";
import { type PublishableCase, publishableCases } from "./publication-facts";
import { type PublicationRecord, runningClocks } from "./publication-subject";

/** A case that can be published without a further word: at which level, and as what. */
export type Prepared = {
  of: PublishableCase;
  level: PublicLevel;
  name: "publish" | "renew";
  state: PublicationState;
};

/** The desks of publishing: what was replied to, and what is still handled and public as facts only. */
export type PublishDesk = "replied" | "handling";

/**
 * Which of these cases are ready: an agreed level that needs no words of staff, nothing found in what it shows, no
 * decision of somebody in the way. `handling` publishes facts only.
 */
export async function readyOf(
  db: Reader,
  congressId: string,
  ids: readonly string[],
  desk: PublishDesk,
): Promise<Prepared[]> {
  if (ids.length === 0) return [];
  const [cases, rows, chosen, waiting] = await Promise.all([
    publishableCases(db, congressId, ids),
    db
      .select()
      .from(publications)
      .where(and(eq(publications.congressId, congressId), inArray(publications.suggestionId, [...ids]))),
    db
      .select({ publicationId: publicationFiles.publicationId })
      .from(publicationFiles)
      .where(and(eq(publicationFiles.congressId, congressId), eq(publicationFiles.chosen, true))),
    runningClocks(db, congressId, ids),
  ]);
  const rowOf = new Map(rows.map((row) => [row.suggestionId, row]));
  const withFiles = new Set(chosen.map(({ publicationId }) => publicationId));
  return [...cases.values()].flatMap((of) => {
    const row = rowOf.get(of.id);
    if (row && withFiles.has(row.id)) return [];
    return prepared(of, row, desk, waiting.has(of.id)) ?? [];
  });
}

function prepared(
  of: PublishableCase,
  row: PublicationRecord | undefined,
  desk: PublishDesk,
  waits: boolean,
): Prepared | null {
  const state = row?.state ?? "proposed";
  const open: readonly string[] = PUBLIC_STATES;
  if (!open.includes(of.facts.state)) return null;
  if ((desk === "replied") !== of.proposals.length > 0) return null;
  // What somebody began to decide, withheld or withdrew is his; a published case only gains its reply.
  const gains = state === "published" && desk === "replied" && waits && isUntouched(row);
  if (state !== "proposed" && !gains) return null;
  const level = proposedLevel(row?.choice ?? of.choice, of.proposals);
  if (level === "none" || level === "summary") return null;
  const worded = { ...of.facts, summary: "", files: [] };
  if (findingsOf(worded, level, { masked: [], left: [] }).length > 0) return null;
  // It never shows less than it does: that is a correction, with its reason.
  if (gains && row?.level && isAbove(row.level, level)) return null;
  return { of, level, name: gains ? "renew" : "publish", state };
}

const isUntouched = (row: PublicationRecord | undefined) =>
  row !== undefined && row.masked.length === 0 && row.hidden.length === 0 && row.summary === "";
