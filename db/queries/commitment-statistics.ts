import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { LedgerFilter } from "@/domain/commitment/list";
import { type Day, dayOf } from "@/domain/day";
import type { Named } from "@/domain/local-name";
import {
  COMMITMENT_FACT_NAMES,
  type CommitmentCounts,
  commitmentFigures,
} from "@/domain/statistics/commitments";
import type { Scope } from "@/domain/statistics/scope";
import { countTally, countTallyBy, type TallyGroup } from "@/domain/statistics/tally";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { commitments as c } from "../schema";
import { held, matching } from "./commitment";
import { commitmentFact } from "./commitment-facts";
import { tallyOf } from "./tally";

/** One unit's counts. */
export type UnitCommitments = Named & { key: string; counts: CommitmentCounts };

/** The ledger's figures for the cases of a scope, counted from the rows that its list shows. */
export const countCommitments = async (db: Reader, viewer: Viewer, scope: Scope, now: Date) =>
  commitmentFigures(countTally(await tallyOf(db, viewer, scope, now), "commitment"));

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
export const countCommitmentsByUnit = async (db: Reader, viewer: Viewer, scope: Scope, now: Date) =>
  unitsOf(countTallyBy(await tallyOf(db, viewer, scope, now), "commitment", "unit"));

/** Groups by unit; each commitment has one. */
export const unitsOf = (groups: readonly TallyGroup<"commitment">[]): UnitCommitments[] =>
  groups.flatMap(({ key, ...unit }) => (key === null ? [] : [{ key, ...unit }]));

function columns(today: Day): Record<keyof CommitmentCounts, SQL<number>> {
  const column = (name: keyof CommitmentCounts) =>
    sql<number>`count(*) filter (where ${commitmentFact(name, today)})::int`;
  return Object.fromEntries(COMMITMENT_FACT_NAMES.map((name) => [name, column(name)])) as Record<
    keyof CommitmentCounts,
    SQL<number>
  >;
}
