import "server-only";
import { and, asc, eq, lte, type SQL, sql } from "drizzle-orm";
import type { CommitmentLine } from "@/domain/commitment/line";
import { lastSweepDay } from "@/domain/commitment/season";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import {
  assignments as a,
  commitments as c,
  commitmentEntries as e,
  replies as r,
  suggestions as s,
  units as u,
} from "../schema";
import { completed, ON, selectLines, unswept } from "./commitment";
import { entriesOf } from "./commitment-facts";
import { visibleTo } from "./visible";

/** A unit's open commitments that this autumn's sweep has to confirm: its own of this and earlier years. */
export async function listToSweep(
  db: Reader,
  viewer: Viewer,
  year: number,
  now: Date,
): Promise<CommitmentLine[]> {
  if (viewer.unitId === null) return [];
  const own = and(eq(u.id, viewer.unitId), visibleTo(viewer), promisedBy(year), unswept(year));
  const found = await selectLines(db).where(own).orderBy(asc(c.dueOn), asc(c.id));
  return completed(db, viewer, found, now);
}

/** How far each unit is with a year's sweep, those that have not begun first. */
export function listSweepStandings(db: Reader, viewer: Viewer, year: number) {
  const swept = sql`exists (${entriesOf("sweep")} and ${e.year} = ${year})`;
  const asked = sql`(${swept} or (${unswept(year)}))`;
  return db
    .select({
      unitId: u.id,
      name: u.name,
      nameEn: u.nameEn,
      asked: sql<number>`count(*)::int`,
      swept: sql<number>`count(*) filter (where ${swept})::int`,
      lastOn: sql<
        string | null
      >`max((select max((${e.writtenAt} at time zone 'Asia/Shanghai')::date) from ${e}
      where ${e.congressId} = ${c.congressId} and ${e.commitmentId} = ${c.id} and ${e.kind} = 'sweep' and ${e.year} = ${year}))`,
    })
    .from(c)
    .innerJoin(r, ON.reply)
    .innerJoin(a, ON.work)
    .innerJoin(s, ON.case)
    .innerJoin(u, ON.unit)
    .where(and(visibleTo(viewer), promisedBy(year), asked))
    .groupBy(u.id, u.name, u.nameEn)
    .orderBy(sql`count(*) filter (where ${swept}) = count(*)`, asc(u.name));
}

const promisedBy = (year: number): SQL => lte(r.issuedOn, lastSweepDay(year));
