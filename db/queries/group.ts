import "server-only";
import {
  and,
  asc,
  desc,
  eq,
  inArray,
  isNotNull,
  isNull,
  ne,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { type Day, dayOf, yearOf } from "@/domain/day";
import type { LinkKind } from "@/domain/group/kinds";
import { unsolvedYears, wasUnsolved } from "@/domain/group/repeated";
import { CLASS_MEANINGS } from "@/domain/reply/dictionary";
import { caseNumber } from "@/domain/suggestion/number";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { groups, links, suggestions as s, splits, users } from "../schema";
import { statement } from "../statement";
import { classMeaningOf } from "./class-meaning";
import { CASE_COLUMNS } from "./facts";
import { type Page, type Parts, pageOf, partsOf } from "./in-parts";
import { missedPromise } from "./marks";
import { visibleTo } from "./visible";

type Case = { id: string; groupId: string | null; acceptedOn: Day | null; submittedOn: Day | null };

/** The group a case is in, its main case first; null when it is handled alone. For a case the viewer was shown. */
export async function readGroup(db: Reader, viewer: Viewer, { groupId }: Case) {
  if (groupId === null) return null;
  const mine = and(eq(groups.congressId, viewer.congressId), eq(groups.id, groupId));
  const [group] = await db
    .select({ id: groups.id, mainId: groups.mainId, reason: groups.reason, mergedOn: groups.mergedOn })
    .from(groups)
    .where(mine);
  if (!group) return null;
  const rows = await db
    .select(lineOf(viewer))
    .from(s)
    .innerJoin(users, eq(users.id, s.leadId))
    .where(and(eq(s.congressId, viewer.congressId), eq(s.groupId, groupId), or(visibleTo(viewer), told)))
    .orderBy(sql`${s.id} = ${group.mainId} desc`, asc(s.number));
  return { ...group, members: rows.map(shown) };
}

/** Groups that are handled together now, by their main case, the newest first. */
export async function listGroups(db: Reader, viewer: Viewer) {
  const rows = await selectMains(db, viewer)
    .where(and(visibleTo(viewer), together))
    .orderBy(...NEWEST);
  return rows.map(asGroup);
}

/** One page of the same; each by its own id, not its main case's. */
export const pageOfGroups = async (db: Reader, viewer: Viewer, page: number): Promise<Page<GroupLine>> =>
  pageOf(await idsOfGroups(db, viewer), page, (part) => groupsOf(db, viewer, part));

/** All of them in parts, likewise. */
export const everyGroup = async (db: Reader, viewer: Viewer): Promise<Parts<GroupLine>> =>
  partsOf(await idsOfGroups(db, viewer), (part) => groupsOf(db, viewer, part));

const idsOfGroups = (db: Reader, viewer: Viewer) =>
  db
    .select({ id: groups.id })
    .from(groups)
    .innerJoin(s, ON_MAIN)
    .where(and(visibleTo(viewer), together))
    .orderBy(...NEWEST);

async function groupsOf(db: Reader, viewer: Viewer, ids: string[]) {
  const rows = await selectMains(db, viewer).where(and(visibleTo(viewer), inArray(groups.id, ids)));
  return rows.map((row) => ({ ...asGroup(row), id: row.groupId }));
}

/** How a case hangs together with others: what it was split from or into, and the same matter before and after. */
export async function readLineage(db: Reader, viewer: Viewer, suggestion: Case, now: Date) {
  const today = dayOf(now);
  const [before, after] = await Promise.all([
    linked(db, viewer, suggestion.id, "to", today),
    linked(db, viewer, suggestion.id, "from", today),
  ]);
  const of = (rows: typeof before, kind: LinkKind) => rows.filter((row) => row.kind === kind);
  const earlier = of(before, "same_matter");
  const year = yearOf(suggestion.acceptedOn ?? suggestion.submittedOn ?? today);
  return {
    splitFrom: of(after, "split"),
    splitInto: of(before, "split"),
    earlier,
    later: of(after, "same_matter"),
    unsolvedYears: unsolvedYears(year, earlier),
  };
}

/** A group with its members, as pages show it. */
export type GroupView = NonNullable<Awaited<ReturnType<typeof readGroup>>>;

/** Every proposal to split a text, the newest first. */
export const listSplits = statement((db, viewer: Viewer, suggestionId: string) =>
  db
    .select({
      id: splits.id,
      state: splits.state,
      parts: splits.parts,
      reason: splits.reason,
      answer: splits.answer,
      proposedOn: splits.proposedOn,
      proposedBy: users.name,
    })
    .from(splits)
    .innerJoin(users, eq(users.id, splits.proposedBy))
    .innerJoin(s, and(eq(s.congressId, splits.congressId), eq(s.id, splits.suggestionId)))
    .where(and(visibleTo(viewer), eq(splits.suggestionId, suggestionId)))
    .orderBy(desc(splits.proposedOn), asc(sql`${splits.state} <> 'proposed'`)),
);

const together = isNull(groups.dissolvedOn);
const NEWEST = [desc(groups.mergedOn), asc(groups.mainId)];
const ON_MAIN = and(eq(s.congressId, groups.congressId), eq(s.id, groups.mainId));

const selectMains = (db: Reader, viewer: Viewer) =>
  db
    .select({
      ...lineOf(viewer),
      groupId: groups.id,
      reason: groups.reason,
      mergedOn: groups.mergedOn,
      members,
    })
    .from(groups)
    .innerJoin(s, ON_MAIN)
    .innerJoin(users, eq(users.id, s.leadId))
    .$dynamic();

const members = sql<number>`(select count(*)::int from ${s} ${sql.identifier("member")}
  where ${sql.identifier("member")}.congress_id = ${groups.congressId} and ${sql.identifier("member")}.group_id = ${groups.id})`;

const asGroup = (row: Line & { reason: string; mergedOn: Day; members: number }) => ({
  ...shown(row),
  reason: row.reason,
  mergedOn: row.mergedOn,
  members: row.members,
});

/** A group by its main case. */
export type GroupLine = ReturnType<typeof asGroup>;

// What deputies are told of a matter that others raised is told of its kin too (`db/queries/similar.ts`).
const told: SQL =
  and(
    isNotNull(s.acceptedOn),
    ne(s.publicity, "none"),
    notInArray(s.state, ["withdrawn", "declined", "letter"]),
  ) ?? sql`false`;

const lineOf = (viewer: Viewer) => ({
  id: s.id,
  own: sql<boolean>`(${visibleTo(viewer)})`,
  version: s.version,
  state: s.state,
  title: s.title,
  lead: users.name,
  series: s.series,
  number: s.number,
  acceptedOn: s.acceptedOn,
  submittedOn: s.submittedOn,
});

type Line = {
  id: string;
  own: boolean;
  version: number;
  state: (typeof s.$inferSelect)["state"];
  title: string;
  lead: string;
  series: string | null;
  number: number | null;
  acceptedOn: Day | null;
  submittedOn: Day | null;
};

/** `href` is there for those who may open the case. */
const shown = (row: Line) => ({
  id: row.id,
  version: row.version,
  href: row.own ? `/suggestions/${row.id}` : null,
  state: row.state,
  title: row.title,
  lead: row.lead,
  number: caseNumber(row),
});

async function linked(db: Reader, viewer: Viewer, id: string, way: "from" | "to", today: Day) {
  const rows = await (way === "to" ? linkedTo : linkedFrom)(db, viewer, id, today);
  return rows.map((row) => {
    const outcome = {
      year: yearOf(row.acceptedOn ?? row.submittedOn ?? today),
      classMeaning: CLASS_MEANINGS.find((each) => each === row.classMeaning) ?? null,
      missed: row.missed,
    };
    const unsolved = wasUnsolved(outcome);
    return { ...shown(row), ...outcome, unsolved, kind: row.kind, note: row.note, verdict: row.verdict };
  });
}

const linkedTo = statement((db, viewer: Viewer, id: string, today: Day) =>
  selectLinked(db, viewer, today, { mine: eq(links.fromId, id), other: links.toId }),
);
const linkedFrom = statement((db, viewer: Viewer, id: string, today: Day) =>
  selectLinked(db, viewer, today, { mine: eq(links.toId, id), other: links.fromId }),
);

type Way = { mine: SQL; other: typeof links.toId | typeof links.fromId };

function selectLinked(db: Reader, viewer: Viewer, today: Day, { mine, other }: Way) {
  const of = { congressId: sql`${s.congressId}`, id: sql`${s.id}` };
  // A part says where it came from, whatever the reader may open.
  const whole = other === links.fromId ? sql`(${links.kind} = 'split')` : sql`false`;
  return db
    .select({
      ...lineOf(viewer),
      kind: links.kind,
      note: links.note,
      classMeaning: sql<string | null>`${classMeaningOf(of)}`,
      missed: sql<boolean>`(${missedPromise(of, today)})`,
      verdict: CASE_COLUMNS.verdict,
    })
    .from(links)
    .innerJoin(s, and(eq(s.congressId, links.congressId), eq(s.id, other)))
    .innerJoin(users, eq(users.id, s.leadId))
    .where(and(eq(links.congressId, viewer.congressId), mine, or(visibleTo(viewer), told, whole)))
    .orderBy(asc(sql`coalesce(${s.acceptedOn}, ${s.submittedOn})`), asc(s.number));
}
