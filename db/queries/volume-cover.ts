import "server-only";
import { and, eq } from "drizzle-orm";
import type { Named } from "@/domain/local-name";
import type { Viewer } from "@/domain/viewer";
import { scopeOfChoice, type VolumeChoice } from "@/domain/volume/input";
import type { Reader } from "../client";
import { categories, congresses, congressSessions, terms } from "../schema";

/** What a volume's cover names: the congress, the session or year, the category. */
export type CoverFacts = {
  congress: Named;
  session: { term: number; number: number } | null;
  year: number | null;
  category: Named | null;
};

/** The names on a volume's cover. */
export async function coverFacts(
  db: Reader,
  { congressId }: Viewer,
  choice: VolumeChoice,
): Promise<CoverFacts> {
  const [[congress], session, category] = await Promise.all([
    db
      .select({ name: congresses.name, nameEn: congresses.nameEn })
      .from(congresses)
      .where(eq(congresses.id, congressId)),
    sessionOf(db, congressId, choice),
    categoryOf(db, congressId, choice.categoryId),
  ]);
  const scope = scopeOfChoice(choice);
  return {
    congress: congress ?? { name: "", nameEn: "" },
    session,
    year: "year" in scope ? Number(scope.year) : null,
    category,
  };
}

async function sessionOf(db: Reader, congressId: string, choice: VolumeChoice) {
  const scope = scopeOfChoice(choice);
  if ("year" in scope) return null;
  const [row] = await db
    .select({ term: terms.number, number: congressSessions.number })
    .from(congressSessions)
    .innerJoin(
      terms,
      and(eq(terms.congressId, congressSessions.congressId), eq(terms.id, congressSessions.termId)),
    )
    .where(and(eq(congressSessions.congressId, congressId), eq(congressSessions.id, scope.sessionId)));
  return row ?? null;
}

async function categoryOf(db: Reader, congressId: string, id: string | null): Promise<Named | null> {
  if (id === null) return null;
  const [row] = await db
    .select({ name: categories.name, nameEn: categories.nameEn })
    .from(categories)
    .where(and(eq(categories.congressId, congressId), eq(categories.id, id)));
  return row ?? null;
}
