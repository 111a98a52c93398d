import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { readLedgerQuery } from "@/domain/commitment/list";
import { dayOf } from "@/domain/day";
import { figuresOf } from "@/domain/statistics/figures";
import { readListQuery } from "@/domain/suggestion/list";
import type { Viewer } from "@/domain/viewer";
import { type YearFigures, yearFigures } from "@/domain/year-report/figures";
import type { Reader } from "../client";
import { assignments as a, suggestions as s } from "../schema";
import { listCommitments } from "./commitment";
import { countLedger } from "./commitment-statistics";
import { fact } from "./facts";
import { factColumns, inScope } from "./statistics";
import { listSuggestions, matching } from "./suggestion-list";

/** Whose year, and which. */
export type UnitYear = { unitId: string; year: number };

/** The list of a unit's own cases of a year, as its address asks for it; what it co-handled is another's. */
export const casesQuery = ({ unitId, year }: UnitYear) =>
  readListQuery({ year: String(year), unit: unitId, part: "main", sort: "number" });

/** The ledger of what a unit promised in the cases of a year. */
export const ledgerQuery = ({ unitId, year }: UnitYear) =>
  readLedgerQuery({ caseYear: String(year), unit: unitId, sort: "number" });

/** A unit's figures of a year, counted from the very rows that the lists show. */
export async function countUnitYear(
  db: Reader,
  viewer: Viewer,
  of: UnitYear,
  now: Date,
): Promise<YearFigures> {
  const today = dayOf(now);
  const [[counts], promised, given] = await Promise.all([
    db
      .select(factColumns(today))
      .from(s)
      .where(matching(viewer, casesQuery(of).filter, today)),
    countLedger(db, viewer, ledgerQuery(of).filter, now),
    listGivenBack(db, viewer, of, now),
  ]);
  return yearFigures(figuresOf(counts ?? null), promised, given.length);
}

/** The cases of a unit's year, those it gave back, and what it promised in them. */
export async function listUnitYear(db: Reader, viewer: Viewer, of: UnitYear, now: Date) {
  const [cases, promised, givenBack] = await Promise.all([
    listSuggestions(db, viewer, casesQuery(of), now, { size: null }),
    listCommitments(db, viewer, ledgerQuery(of), now, { size: null }),
    listGivenBack(db, viewer, of, now),
  ]);
  return { cases: cases.rows, commitments: promised.rows, givenBack };
}
export type UnitYearRows = Awaited<ReturnType<typeof listUnitYear>>;

/** Cases that the unit had and gave back; they are others' now and stand in no list of its own. */
function listGivenBack(db: Reader, viewer: Viewer, { unitId, year }: UnitYear, now: Date) {
  return db
    .select({ id: s.id, series: s.series, number: s.number, title: s.title, state: s.state })
    .from(s)
    .where(
      and(
        inScope(viewer, { year }),
        fact("filed", dayOf(now)),
        sql`exists (select 1 from ${a} where ${and(
          eq(a.congressId, s.congressId),
          eq(a.suggestionId, s.id),
          eq(a.unitId, unitId),
          eq(a.state, "returned"),
        )})`,
      ),
    )
    .orderBy(asc(s.series), asc(s.number));
}
