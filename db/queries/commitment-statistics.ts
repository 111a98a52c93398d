import "server-only";
import { asc, desc, type SQL, sql } from "drizzle-orm";
import type { LedgerFilter } from "@/domain/commitment/list";
import { type Day, dayOf } from "@/domain/day";
import type { Named } from "@/domain/local-name";
import {
  COMMITMENT_FACT_NAMES,
  type CommitmentCounts,
  commitmentFigures,
} from "@/domain/statistics/commitments";
import type { Scope } from "@/domain/statistics/scope";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { assignments as a, commitments as c, replies as r, suggestions as s, units as u } from "../schema";
import { held, matching, NOTHING_ASKED, ON } from "./commitment";
import { commitmentFact } from "./commitment-facts";

/** One unit's counts. */
export type UnitCommitments = Named & { key: string; counts: CommitmentCounts };

/** The ledger's figures for the cases of a scope, counted from the rows that its list shows. */
export function countCommitments(db: Reader, viewer: Viewer, scope: Scope, now: Date) {
  return countLedger(db, viewer, inScopeOf(scope), now);
}

/** The figures of the ledger that a filter asks for. */
export async function countLedger(db: Reader, viewer: Viewer, filter: LedgerFilter, now: Date) {
  const today = dayOf(now);
  const [counts] = await db
    .select(columns(today))
    .from(c)
    .where(held(matching(viewer, filter, today)));
  return commitmentFigures(counts ?? null);
}

/** The same for each unit that promised, the most first; they sum to the total. */
export async function countCommitmentsByUnit(
  db: Reader,
  viewer: Viewer,
  scope: Scope,
  now: Date,
): Promise<UnitCommitments[]> {
  const named = { key: u.id, name: u.name, nameEn: u.nameEn };
  const rows = await db
    .select({ ...named, ...columns(dayOf(now)) })
    .from(c)
    .innerJoin(r, ON.reply)
    .innerJoin(a, ON.work)
    .innerJoin(s, ON.case)
    .innerJoin(u, ON.unit)
    .where(matching(viewer, inScopeOf(scope), dayOf(now)))
    .groupBy(u.id, u.name, u.nameEn)
    .orderBy(desc(sql`count(*)`), asc(u.name));
  return rows.map(({ key, name, nameEn, ...counts }) => ({ key, name, nameEn, counts }));
}

const inScopeOf = ({ year, ...scope }: Scope) => ({ ...NOTHING_ASKED, ...scope, caseYear: year });

function columns(today: Day): Record<keyof CommitmentCounts, SQL<number>> {
  const column = (name: keyof CommitmentCounts) =>
    sql<number>`count(*) filter (where ${commitmentFact(name, today)})::int`;
  return Object.fromEntries(COMMITMENT_FACT_NAMES.map((name) => [name, column(name)])) as Record<
    keyof CommitmentCounts,
    SQL<number>
  >;
}
