import "server-only";
import { notFound } from "@/domain/refusal";
import type { DraftValues } from "@/domain/suggestion/draft";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { findSuggestion, listCosigners, listWishedUnits, type SuggestionDetail } from "./suggestion";

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
