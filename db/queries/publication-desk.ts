import "server-only";
import { and, asc, count, desc, eq, exists, inArray, isNull, notExists, type SQL, sql } from "drizzle-orm";
import { viewDay } from "@/domain/clock/view";
import { dayOf } from "@/domain/day";
import { findingsOf } from "@/domain/publication/findings";
import { capOf, type Level, proposedLevel } from "@/domain/publication/levels";
import type { Viewer } from "@/domain/viewer";
import { timekeeping } from "../calendar";
import { atOnce, type Reader } from "../client";
import { clocks, publications as p, suggestions as s, publicationVersions as v } from "../schema";
import { statement } from "../statement";
import { type Page, type Parts, pageOf, partsOf } from "./in-parts";
import { type PublishableCase, publishableCases } from "./publication-facts";
import { type PublishDesk, readyOf } from "./publication-ready";
import { ownRow, replyWaits } from "./publication-task";
import { visibleTo } from "./visible";

/** The lists of the publishing desk. */
export const DESK_LISTS = ["replied", "handling", "published", "kept"] as const;
export type DeskList = (typeof DESK_LISTS)[number];

const publicationIn = (...states: ("published" | "withheld" | "withdrawn")[]) =>
  exists(sql`(select 1 from ${p} where ${and(ownRow, inArray(p.state, states))})`);

const WHERE: Record<DeskList, SQL> = {
  replied: replyWaits,
  // Their facts are public in law while they are handled (Henan Art. 16); the deputy's "no" stands.
  handling:
    and(
      inArray(s.state, ["dispatching", "assigned", "rehandling"]),
      sql`${s.publicity} is not null and ${s.publicity} <> 'none'`,
      notExists(
        sql`(select 1 from ${p} where ${and(ownRow, inArray(p.state, ["published", "withheld", "withdrawn"]))})`,
      ),
    ) ?? sql`false`,
  published: publicationIn("published"),
  kept: publicationIn("withheld", "withdrawn"),
};

/** How many cases each list of the desk has. */
export async function countPublishDesk(db: Reader, viewer: Viewer): Promise<Record<DeskList, number>> {
  const counts = DESK_LISTS.map(async (list): Promise<[DeskList, number]> => {
    const [row] = await db
      .select({ count: count() })
      .from(s)
      .where(and(visibleTo(viewer), WHERE[list]));
    return [list, row?.count ?? 0];
  });
  return Object.fromEntries(await Promise.all(counts)) as Record<DeskList, number>;
}

/** One page of a list of the desk, what is due first; each row says what is proposed and what was found. */
export async function listPublishDesk(
  db: Reader,
  viewer: Viewer,
  list: DeskList,
  page: number,
  now: Date,
): Promise<Page<DeskLine>> {
  const found = await idsInOrder(db, viewer, list);
  return pageOf(found, page, (part) => linesOf(db, viewer, list, part, now), DESK_PAGE);
}

/** The same, all of them, in parts. */
export async function everyPublishable(
  db: Reader,
  viewer: Viewer,
  list: DeskList,
  now: Date,
): Promise<Parts<DeskLine>> {
  return partsOf(await idsInOrder(db, viewer, list), (part) => linesOf(db, viewer, list, part, now));
}

/** Cases on one page of the desk, which can be published together. */
export const DESK_PAGE = 50;

const idsInOrder = (db: Reader, viewer: Viewer, list: DeskList) =>
  db
    .select({ id: s.id })
    .from(s)
    .leftJoin(p, ownRow)
    .leftJoin(v, ON_VERSION)
    .where(and(visibleTo(viewer), WHERE[list]))
    .orderBy(...DUE_FIRST);

/** A row of the publishing desk. */
export type DeskLine = Awaited<ReturnType<typeof linesOf>>[number];

async function linesOf(db: Reader, viewer: Viewer, list: DeskList, ids: readonly string[], now: Date) {
  const together = atOnce(db);
  const [rows, cases, ready, { now: calendar }] = await Promise.all([
    rowsOf(together, viewer, ids),
    publishableCases(together, viewer.congressId, ids),
    isDesk(list) ? readyOf(together, viewer.congressId, ids, list) : [],
    timekeeping(together, viewer.congressId),
  ]);
  const readyIds = new Set(ready.map(({ of }) => of.id));
  return rows.flatMap(({ dueOn, ...row }) => {
    const of = cases.get(row.id);
    if (!of) return [];
    return {
      ...row,
      ...shownOf(of, row.choice),
      due: dueOn === null ? null : viewDay(dueOn, dayOf(now), calendar),
      ready: readyIds.has(row.id),
    };
  });
}

const rowsOf = statement((db, viewer: Viewer, ids: readonly string[]) =>
  selectDesk(db).where(and(visibleTo(viewer), sql`${s.id} = any(${ids}::uuid[])`)),
);

const isDesk = (list: DeskList): list is PublishDesk => list === "replied" || list === "handling";

function shownOf(of: PublishableCase, choice: PublishableCase["choice"]) {
  const effective = choice ?? of.choice;
  const proposed = proposedLevel(effective, of.proposals);
  const { number, title, deputies, units } = of.facts;
  return {
    ...{ number, title, proposed, cap: capOf(effective) },
    lead: deputies[0]?.name ?? "",
    units: units.filter(({ kind }) => kind !== "co"),
    findings: countFindings(of, proposed),
  };
}

function countFindings(of: PublishableCase, level: Level): number {
  if (level === "none") return 0;
  return findingsOf({ ...of.facts, summary: "", files: [] }, level, { masked: [], left: [] }).length;
}

const dueOn = sql<string | null>`(select min(${clocks.dueOn}) from ${clocks} where ${and(
  eq(clocks.congressId, s.congressId),
  eq(clocks.suggestionId, s.id),
  eq(clocks.clock, "publish"),
  isNull(clocks.stoppedOn),
)})`;

const DUE_FIRST = [
  sql`${dueOn} asc nulls last`,
  desc(v.publishedAt),
  asc(s.acceptedOn),
  asc(s.number),
  asc(s.id),
];
const ON_VERSION = and(eq(v.congressId, p.congressId), eq(v.publicationId, p.id), eq(v.current, true));

const selectDesk = (db: Reader) =>
  db
    .select({
      id: s.id,
      dueOn,
      state: p.state,
      level: p.level,
      choice: p.choice,
      publishedAt: v.publishedAt,
      publicLevel: v.level,
    })
    .from(s)
    .leftJoin(p, ownRow)
    .leftJoin(v, ON_VERSION)
    .$dynamic();
