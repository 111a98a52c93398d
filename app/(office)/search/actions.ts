"use server";
import { db } from "@/db/client";
import { suggestTitles } from "@/db/queries/search";
import { can } from "@/domain/permissions";
import { currentViewer } from "@/server/session";

/** Titles that fit what is typed in the search box; nothing for whoever may read no cases. */
export async function findTitles(typed: string) {
  const viewer = await currentViewer();
  if (!viewer || !can(viewer, "suggestion.read")) return [];
  return suggestTitles(db, viewer, String(typed).slice(0, 100), new Date());
}
