import "server-only";
import { asc, sql } from "drizzle-orm";
import { dayOf, yearOf } from "@/domain/day";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { assignments as a, commitments as c, replies as r, suggestions as s, units as u } from "../schema";
import { matching, NOTHING_ASKED, ON } from "./commitment";
import { listSessions } from "./organisation";
import { listLeads } from "./suggestion-list";

/** What a ledger's filters can be set to: the units that promised, the years since the first promise. */
export async function ledgerChoices(db: Reader, viewer: Viewer, now: Date) {
  const today = dayOf(now);
  const [rows, leads, sessions] = await Promise.all([
    db
      .select({
        id: u.id,
        name: u.name,
        nameEn: u.nameEn,
        first: sql<number>`extract(year from min(${r.issuedOn}))::int`,
      })
      .from(c)
      .innerJoin(r, ON.reply)
      .innerJoin(a, ON.work)
      .innerJoin(s, ON.case)
      .innerJoin(u, ON.unit)
      .where(matching(viewer, NOTHING_ASKED, today))
      .groupBy(u.id, u.name, u.nameEn)
      .orderBy(asc(u.name)),
    listLeads(db, viewer),
    listSessions(db, viewer, { retired: true }),
  ]);
  const last = yearOf(today);
  const first = Math.min(last, ...rows.map((row) => row.first));
  const years = Array.from({ length: last - first + 1 }, (_, ago) => last - ago);
  return { units: rows.map(({ first: _, ...unit }) => unit), leads, sessions, years };
}
