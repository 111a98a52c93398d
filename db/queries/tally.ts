import "server-only";
import { inArray, type SQL, sql } from "drizzle-orm";
import { type Day, dayOf } from "@/domain/day";
import type { Scope } from "@/domain/statistics/scope";
import { casesIn, type Tally } from "@/domain/statistics/tally";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { keptBeside } from "../kept-beside";
import { chainHeads, events, suggestions as s } from "../schema";
import { statement } from "../statement";
import { headNow } from "./replica";
import { type Kept, keptOf, renewed, type Told } from "./tally-kept";
import { type Among, toldCases, toldNames, toldRows } from "./tally-rows";
import { whileUnchanged } from "./unchanged";
import { ALIKE, visibleTo } from "./visible";

/** A viewer's cases of a scope with all that figures count of them. */
export async function tallyOf(db: Reader, viewer: Viewer, scope: Scope, now: Date): Promise<Tally> {
  const { cases, names, alike, head } = await keptCases(db, viewer.congressId, dayOf(now));
  const role = ALIKE.indexOf(viewer.role);
  if (role >= 0) return { viewer, names, cases: casesIn(alike(role), scope) };
  const ids = await whileUnchanged(db, viewer, ["seen"], () => seenIds(db, viewer), new Date(), head);
  return {
    viewer,
    names,
    cases: casesIn(
      ids.flatMap((id) => cases.get(id) ?? []),
      scope,
    ),
  };
}

async function seenIds(db: Reader, viewer: Viewer): Promise<string[]> {
  const rows = await db.select({ id: s.id }).from(s).where(visibleTo(viewer));
  return rows.map(({ id }) => id);
}

/** What is kept of a congress, and what is being read of it. */
type Place = { kept?: Kept; reading?: Promise<void> | undefined };

/** So many cases are kept of all congresses of a database; that of the congress asked for last stay in any case. */
const MOST = 100_000;

/**
 * All cases of a congress, kept in this process while nothing happens; afterwards only those are read again to which
 * something happened. Whoever asks meanwhile waits for the same reading, so that a congress is read once at a time.
 */
async function keptCases(db: Reader, congressId: string, today: Day): Promise<Kept> {
  const places = keptBeside("tally", db, () => new Map<string, Place>());
  const place = places.get(congressId) ?? {};
  places.delete(congressId);
  places.set(congressId, place);
  const head = await headNow(db, congressId);
  for (;;) {
    const { kept } = place;
    if (kept && kept.day === today && kept.head >= head && kept.until > Date.now()) return kept;
    place.reading ??= read(db, congressId, today, kept)
      .then((fresh) => {
        place.kept = fresh;
        makeRoom(places, place);
      })
      .finally(() => {
        place.reading = undefined;
      });
    await place.reading;
  }
}

/** The congresses asked for longest ago go first. */
function makeRoom(places: Map<string, Place>, latest: Place): void {
  let size = [...places.values()].reduce((sum, { kept }) => sum + (kept?.cases.size ?? 0), 0);
  for (const [congressId, place] of places) {
    if (size <= MOST) return;
    if (place === latest || place.reading) continue;
    size -= place.kept?.cases.size ?? 0;
    places.delete(congressId);
  }
}

/** Reads what happened since something was kept, or everything. */
async function read(db: Reader, congressId: string, today: Day, before: Kept | undefined): Promise<Kept> {
  if (before && before.day === today && before.until > Date.now()) {
    const told = only(await tellsSince(db, congressId, today, before.head));
    if (!told.whole) return renewed(before, told);
  }
  return keptOf(today, only(await tellsAll(db, congressId, today)));
}

function only([row]: readonly Told[]): Told {
  if (!row) throw new Error("nothing is told of a congress");
  return row;
}

const headInside = (congressId: string) =>
  sql`coalesce((select ${chainHeads.seq} from ${chainHeads} where ${chainHeads.congressId} = ${congressId}), 0)`;

const lists = (congressId: string, today: Day, among: Among) => sql`
  ${toldCases(congressId, today, among)} as "cases",
  ${toldRows("commitment", congressId, today, among)} as "commitment",
  ${toldRows("work", congressId, today, among)} as "work",
  ${toldRows("cosignerRating", congressId, today, among)} as "cosignerRating"`;

const column = <Name extends keyof Told>(name: Name) => sql<Told[Name]>`"told".${sql.identifier(name)}`;

/**
 * Each list is a column of its own: ten thousand cases are megabytes of JSON, which a Chinese name within the same text
 * would make twice as large in memory.
 */
const asked = (db: Reader, told: SQL) =>
  db
    .select({
      head: column("head").mapWith(Number),
      whole: column("whole"),
      touched: column("touched"),
      names: column("names"),
      cases: column("cases"),
      commitment: column("commitment"),
      work: column("work"),
      cosignerRating: column("cosignerRating"),
    })
    .from(sql`(${told}) as "told"`);

/** One statement, so that all of it is of one moment. */
const tellsAll = statement((db, congressId: string, today: Day) =>
  asked(
    db,
    sql`select ${headInside(congressId)} as "head", true as "whole", '[]'::json as "touched",
      ${toldNames(congressId)} as "names", ${lists(congressId, today, "all")}`,
  ),
);

/** What moves the chain and nothing that is counted: the first word of such an event's name. */
export const QUIET = [
  "account",
  "award",
  "brief",
  "channel",
  "delivery",
  "export",
  "notification",
  "report",
  "volume",
  "webhook",
  "yearReport",
];

/**
 * The cases of which something is told since, and those that are handled together with them: whether they count apart
 * hangs on each other. What belongs to no case may touch all of them, as may a group that is made or dissolved.
 */
const tellsSince = statement((db, congressId: string, today: Day, head: number) =>
  asked(
    db,
    sql`with moved as materialized (select ${events.suggestionId} as id, ${events.name} as name from ${events}
        where ${events.congressId} = ${congressId} and ${events.seq} > ${head}),
      touched as materialized (select id from moved where id is not null
        union select member.id from ${s} join ${s} member on member.congress_id = ${s.congressId}
          and member.group_id = ${s.groupId}
          where ${s.congressId} = ${congressId} and ${s.id} = any(array(select id from moved)))
      select ${headInside(congressId)} as "head",
        exists (select 1 from moved where (id is null and not ${inArray(sql`split_part(name, '.', 1)`, QUIET)}) or name like 'group.%') as "whole",
        to_json(array(select id from touched)) as "touched", null::json as "names",
        ${lists(congressId, today, sql`${s.id} = any(array(select id from touched))`)}`,
  ),
);
