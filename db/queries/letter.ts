import "server-only";
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { suggestions as s, users } from "../schema";
import { type Page, type Parts, pageOf, partsOf } from "./in-parts";
import { visibleTo } from "./visible";

/** One page of the texts that are treated as letters, those without an answer first. */
export const listLetters = async (db: Reader, viewer: Viewer, page: number): Promise<Page<LetterRow>> =>
  pageOf(await idsInOrder(db, viewer), page, (part) => lettersOf(db, viewer, part));

/** All of them, in parts. */
export const everyLetter = async (db: Reader, viewer: Viewer): Promise<Parts<LetterRow>> =>
  partsOf(await idsInOrder(db, viewer), (part) => lettersOf(db, viewer, part));

/** How many of them still wait for an answer. */
export const countOpenLetters = (db: Reader, viewer: Viewer) =>
  db.$count(s, and(theirs(viewer), isNull(s.letterAnsweredOn)));

export type LetterRow = Awaited<ReturnType<typeof lettersOf>>[number];

const theirs = (viewer: Viewer) => and(visibleTo(viewer), eq(s.state, "letter"));
const ORDER = [sql`${s.letterAnsweredOn} is not null`, desc(s.closedOn), asc(s.id)];

const idsInOrder = (db: Reader, viewer: Viewer) =>
  db
    .select({ id: s.id })
    .from(s)
    .where(theirs(viewer))
    .orderBy(...ORDER);

const lettersOf = (db: Reader, viewer: Viewer, ids: string[]) =>
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
    .where(and(visibleTo(viewer), inArray(s.id, ids)));
