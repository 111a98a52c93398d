import "server-only";
import { and, eq } from "drizzle-orm";
import { can } from "@/domain/permissions";
import { notFound } from "@/domain/refusal";
import { isUuid } from "@/domain/uuid";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { publicationFiles, publications, suggestions } from "../schema";
import { visibleTo } from "./visible";

/** A clean copy that the inspector made, to be looked at before it becomes public. 404 for others. */
export async function findCleanCopy(db: Reader, viewer: Viewer, id: string) {
  if (!isUuid(id) || !can(viewer, "publication.decide")) throw notFound();
  const { name, mime, sha256 } = publicationFiles;
  const [copy] = await db
    .select({ name, mime, sha256 })
    .from(publicationFiles)
    .innerJoin(
      publications,
      and(
        eq(publications.congressId, publicationFiles.congressId),
        eq(publications.id, publicationFiles.publicationId),
      ),
    )
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, publications.congressId), eq(suggestions.id, publications.suggestionId)),
    )
    .where(and(visibleTo(viewer), eq(publicationFiles.id, id)));
  const { name: called, mime: kind, sha256: hash } = copy ?? {};
  if (!called || !kind || !hash) throw notFound();
  return { name: called, mime: kind, sha256: hash };
}
