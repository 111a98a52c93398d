import "server-only";
import { and, desc, eq, inArray } from "drizzle-orm";
import { notFound } from "@/domain/refusal";
import type { DraftValues } from "@/domain/suggestion/draft";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { events, suggestions, users } from "../schema";
import { statement } from "../statement";
import { findSuggestion, listCosigners, listWishedUnits, type SuggestionDetail } from "./suggestion";
import { visibleTo } from "./visible";

/** A suggestion of which the viewer is the lead deputy; anybody else's is not there. */
export async function findOwnSuggestion(db: Reader, viewer: Viewer, id: string): Promise<SuggestionDetail> {
  const suggestion = await findSuggestion(db, viewer, id);
  if (viewer.role !== "deputy" || suggestion.leadId !== viewer.userId) throw notFound();
  return suggestion;
}

/** What stands in an own suggestion, as its form holds it. */
export async function readDraft(
  db: Reader,
  viewer: Viewer,
  suggestion: SuggestionDetail,
): Promise<DraftValues> {
  const [wished, cosigners] = await Promise.all([
    listWishedUnits(db, viewer, suggestion.id),
    listCosigners(db, viewer, suggestion.id),
  ]);
  const { title, situation, cause, points, wantsContact, oneMatter } = suggestion;
  return {
    ...{ title, situation, cause, points, wantsContact, oneMatter },
    categoryId: suggestion.categoryId ?? "",
    publicity: suggestion.publicity ?? "",
    formation: suggestion.formation ?? "",
    repeatedYears: String(suggestion.repeatedYears),
    wishedUnitIds: wished.map(({ id }) => id),
    cosignerIds: cosigners.map(({ userId }) => userId),
  };
}

const SAVES = ["suggestion.create", "suggestion.save", "suggestion.enterPaper", "suggestion.savePaper"];

/** Who saved the words of a draft last, and when. */
export const lastSaved = statement((db, viewer: Viewer, suggestionId: string) =>
  db
    .select({ by: users.name, at: events.at })
    .from(events)
    .innerJoin(users, eq(users.id, events.actorId))
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, events.congressId), eq(suggestions.id, events.suggestionId)),
    )
    .where(and(visibleTo(viewer), eq(events.suggestionId, suggestionId), inArray(events.name, SAVES)))
    .orderBy(desc(events.seq))
    .limit(1),
);
