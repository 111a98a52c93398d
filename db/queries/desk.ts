import "server-only";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { suggestions, users } from "../schema";
import { visibleTo } from "./visible";

/** Texts that somebody proposed not to accept; another person decides. */
export function listProposedRefusals(db: Reader, viewer: Viewer) {
  return db
    .select({
      id: suggestions.id,
      title: suggestions.title,
      kind: suggestions.refusalKind,
      by: users.name,
      byId: users.id,
    })
    .from(suggestions)
    .innerJoin(users, eq(users.id, suggestions.refusalProposedBy))
    .where(and(visibleTo(viewer), eq(suggestions.state, "submitted"), isNotNull(suggestions.refusalKind)))
    .orderBy(asc(suggestions.submittedOn));
}
