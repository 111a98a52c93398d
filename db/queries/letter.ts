import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { suggestions as s, users } from "../schema";
import { visibleTo } from "./visible";

/** Texts that are treated as letters, those without an answer first. */
export function listLetters(db: Reader, viewer: Viewer) {
  return db
    .select({
      id: s.id,
      title: s.title,
      lead: users.name,
      closedOn: s.closedOn,
      answeredOn: s.letterAnsweredOn,
    })
    .from(s)
    .innerJoin(users, eq(users.id, s.leadId))
    .where(and(visibleTo(viewer), eq(s.state, "letter")))
    .orderBy(sql`${s.letterAnsweredOn} is not null`, desc(s.closedOn));
}
export type LetterRow = Awaited<ReturnType<typeof listLetters>>[number];
