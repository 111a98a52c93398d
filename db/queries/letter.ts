import "server-only";
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { suggestions as s, users } from "../schema";
import { type Parts, partsOf } from "./in-parts";
import { visibleTo } from "./visible";

/** Texts that are treated as letters, those without an answer first. */
export const listLetters = (db: Reader, viewer: Viewer) =>
  selectLetters(db)
    .where(theirs(viewer))
    .orderBy(...ORDER);

/** The same, in parts. */
export async function everyLetter(db: Reader, viewer: Viewer): Promise<Parts<LetterRow>> {
  const found = await db
    .select({ id: s.id })
    .from(s)
    .where(theirs(viewer))
    .orderBy(...ORDER);
  return partsOf(found, (part) => selectLetters(db).where(and(visibleTo(viewer), inArray(s.id, part))));
}

/** How many of them still wait for an answer. */
export const countOpenLetters = (db: Reader, viewer: Viewer) =>
  db.$count(s, and(theirs(viewer), isNull(s.letterAnsweredOn)));

export type LetterRow = Awaited<ReturnType<typeof listLetters>>[number];

const theirs = (viewer: Viewer) => and(visibleTo(viewer), eq(s.state, "letter"));
const ORDER = [sql`${s.letterAnsweredOn} is not null`, desc(s.closedOn), asc(s.id)];

const selectLetters = (db: Reader) =>
  db
    .select({
      id: s.id,
      title: s.title,
      lead: users.name,
      closedOn: s.closedOn,
      answeredOn: s.letterAnsweredOn,
    })
    .from(s)
    .innerJoin(users, eq(users.id, s.leadId))
    .$dynamic();
