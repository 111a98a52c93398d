import "server-only";
import { and, asc, count, desc, eq, gte, inArray, isNull, lte, not } from "drizzle-orm";
import { ASSIGNMENT_STATE_NAMES, ASSIGNMENT_STATES } from "@/domain/assignment/states";
import { type Day, dayOf } from "@/domain/day";
import { settingsSchema } from "@/domain/settings";
import { OPEN_STATES } from "@/domain/suggestion/states";
import { HANDLING_KINDS, UNIT_KINDS } from "@/domain/unit";
import type { Viewer } from "@/domain/viewer";
import { namesOf } from "@/domain/workflow";
import type { Reader } from "../client";
import {
  assignments,
  categories,
  congresses,
  congressSessions,
  delegations,
  replyClasses,
  suggestions,
  terms,
  units,
} from "../schema";

/** Whether retired rows are listed too; an office chooses among living ones only. */
export type ListOptions = { retired?: boolean };

/** Which units: those that handle suggestions unless told; a special committee supervises and handles none. */
export type UnitOptions = ListOptions & { committees?: "too" | "only" };

/** The units by kind and name, each with `openCases`: the assignments of open cases on which somebody still has to act. */
export function listUnits(db: Reader, viewer: Viewer, { retired = false, committees }: UnitOptions = {}) {
  const load = loadOfUnits(db, viewer);
  const handling = inArray(units.kind, HANDLING_KINDS);
  const which = { too: undefined, only: not(handling), none: handling }[committees ?? "none"];
  return db
    .select({
      id: units.id,
      key: units.key,
      name: units.name,
      nameEn: units.nameEn,
      kind: units.kind,
      parentId: units.parentId,
      docPrefix: units.docPrefix,
      retiredOn: units.retiredOn,
      openCases: load.openCases,
    })
    .from(units)
    .leftJoin(load, eq(load.unitId, units.id))
    .where(and(eq(units.congressId, viewer.congressId), retired ? undefined : isNull(units.retiredOn), which))
    .then((rows) => rows.map((row) => ({ ...row, openCases: row.openCases ?? 0 })).toSorted(inOrder));
}
export type UnitRow = Awaited<ReturnType<typeof listUnits>>[number];

/** What suggestions are about, in the order of the list. */
export function listCategories(db: Reader, viewer: Viewer, { retired = false }: ListOptions = {}) {
  return db
    .select({
      id: categories.id,
      key: categories.key,
      name: categories.name,
      nameEn: categories.nameEn,
      position: categories.position,
      retiredOn: categories.retiredOn,
    })
    .from(categories)
    .where(
      and(eq(categories.congressId, viewer.congressId), retired ? undefined : isNull(categories.retiredOn)),
    )
    .orderBy(asc(categories.position), asc(categories.key));
}
export type CategoryRow = Awaited<ReturnType<typeof listCategories>>[number];

/** The classes of a reply (A, B, C, D …) with what each demands of it. */
export function listReplyClasses(db: Reader, viewer: Viewer, { retired = false }: ListOptions = {}) {
  return db
    .select({
      key: replyClasses.key,
      name: replyClasses.name,
      nameEn: replyClasses.nameEn,
      countsAs: replyClasses.countsAs,
      needsCommitment: replyClasses.needsCommitment,
      needsExplanation: replyClasses.needsExplanation,
      position: replyClasses.position,
      retiredOn: replyClasses.retiredOn,
    })
    .from(replyClasses)
    .where(
      and(
        eq(replyClasses.congressId, viewer.congressId),
        retired ? undefined : isNull(replyClasses.retiredOn),
      ),
    )
    .orderBy(asc(replyClasses.position), asc(replyClasses.key));
}
export type ReplyClassRow = Awaited<ReturnType<typeof listReplyClasses>>[number];

/** The delegations (代表团) in their order. */
export function listDelegations(db: Reader, viewer: Viewer, { retired = false }: ListOptions = {}) {
  return db
    .select({
      id: delegations.id,
      name: delegations.name,
      nameEn: delegations.nameEn,
      position: delegations.position,
      retiredOn: delegations.retiredOn,
    })
    .from(delegations)
    .where(
      and(eq(delegations.congressId, viewer.congressId), retired ? undefined : isNull(delegations.retiredOn)),
    )
    .orderBy(asc(delegations.position), asc(delegations.name));
}
export type DelegationRow = Awaited<ReturnType<typeof listDelegations>>[number];

/** The terms (届), the newest first. */
export function listTerms(db: Reader, viewer: Viewer, { retired = false }: ListOptions = {}) {
  return selectTerms(db)
    .where(and(eq(terms.congressId, viewer.congressId), retired ? undefined : isNull(terms.retiredOn)))
    .orderBy(desc(terms.number));
}
export type TermRow = Awaited<ReturnType<typeof listTerms>>[number];

/** The sessions (会议) with their term's number, the newest first. */
export function listSessions(db: Reader, viewer: Viewer, { retired = false }: ListOptions = {}) {
  return selectSessions(db)
    .where(
      and(
        eq(congressSessions.congressId, viewer.congressId),
        retired ? undefined : isNull(congressSessions.retiredOn),
      ),
    )
    .orderBy(desc(congressSessions.opensOn));
}
export type SessionRow = Awaited<ReturnType<typeof listSessions>>[number];

/** The term that a day lies in, or null between two terms. */
export async function currentTerm(db: Reader, viewer: Viewer, day: Day): Promise<TermRow | null> {
  const [term] = await selectTerms(db)
    .where(
      and(
        eq(terms.congressId, viewer.congressId),
        isNull(terms.retiredOn),
        lte(terms.startsOn, day),
        gte(terms.endsOn, day),
      ),
    )
    .orderBy(desc(terms.number))
    .limit(1);
  return term ?? null;
}

/** The session that meets at a moment, or null; `isFilingOpen` until its cut-off (rules.md §5.1, row 3). */
export async function currentSession(db: Reader, viewer: Viewer, now: Date) {
  const today = dayOf(now);
  const [session] = await selectSessions(db)
    .where(
      and(
        eq(congressSessions.congressId, viewer.congressId),
        isNull(congressSessions.retiredOn),
        lte(congressSessions.opensOn, today),
        gte(congressSessions.closesOn, today),
      ),
    )
    .orderBy(desc(congressSessions.opensOn))
    .limit(1);
  return session ? { ...session, isFilingOpen: now < session.filingCutoff } : null;
}

/** The congress's name and what it decided for itself. */
export async function findCongress(db: Reader, viewer: Viewer) {
  const [congress] = await db
    .select({
      id: congresses.id,
      name: congresses.name,
      nameEn: congresses.nameEn,
      settings: congresses.settings,
    })
    .from(congresses)
    .where(eq(congresses.id, viewer.congressId));
  if (!congress) throw new Error(`There is no congress ${viewer.congressId}`);
  return { ...congress, settings: settingsSchema.parse(congress.settings) };
}

const PINYIN = new Intl.Collator("zh-CN");
const KINDS: readonly string[] = namesOf(UNIT_KINDS);

// Nearly every name begins with 市 (municipal), so it says nothing about the place in the list.
function inOrder(a: { kind: string; name: string }, b: { kind: string; name: string }): number {
  const [nameA, nameB] = [a, b].map(({ name }) => name.replace(/^市/, ""));
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || PINYIN.compare(nameA ?? "", nameB ?? "");
}

function loadOfUnits(db: Reader, { congressId }: Viewer) {
  const busy = ASSIGNMENT_STATE_NAMES.filter((state) => ASSIGNMENT_STATES[state].holder !== null);
  return db
    .select({ unitId: assignments.unitId, openCases: count().as("open_cases") })
    .from(assignments)
    .innerJoin(
      suggestions,
      and(
        eq(suggestions.congressId, assignments.congressId),
        eq(suggestions.id, assignments.suggestionId),
        inArray(suggestions.state, OPEN_STATES),
      ),
    )
    .where(and(eq(assignments.congressId, congressId), inArray(assignments.state, busy)))
    .groupBy(assignments.unitId)
    .as("load");
}

const selectTerms = (db: Reader) =>
  db
    .select({
      id: terms.id,
      number: terms.number,
      startsOn: terms.startsOn,
      endsOn: terms.endsOn,
      retiredOn: terms.retiredOn,
    })
    .from(terms);

const selectSessions = (db: Reader) =>
  db
    .select({
      id: congressSessions.id,
      termId: congressSessions.termId,
      term: terms.number,
      number: congressSessions.number,
      opensOn: congressSessions.opensOn,
      closesOn: congressSessions.closesOn,
      filingCutoff: congressSessions.filingCutoff,
      retiredOn: congressSessions.retiredOn,
    })
    .from(congressSessions)
    .innerJoin(
      terms,
      and(eq(terms.congressId, congressSessions.congressId), eq(terms.id, congressSessions.termId)),
    );
