import "server-only";
import { asc, type SQL, sql } from "drizzle-orm";
import type { Day } from "@/domain/day";
import type { CountedCommitment } from "@/domain/report/snapshot";
import { COMMITMENT_FACT_NAMES, type CommitmentFact } from "@/domain/statistics/commitments";
import type { Scope } from "@/domain/statistics/scope";
import { caseNumber } from "@/domain/suggestion/number";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { assignments as a, commitments as c, replies as r, suggestions as s, units as u } from "../schema";
import { matching, NOTHING_ASKED, ON } from "./commitment";
import { commitmentFact } from "./commitment-facts";
import type { Names } from "./report-cases";

/** The commitments of a scope one by one, each with all that is true of it: what `countCommitments` counts. */
export async function listCountedCommitments(
  db: Reader,
  viewer: Viewer,
  { year, ...scope }: Scope,
  today: Day,
): Promise<{ rows: CountedCommitment[]; names: Names }> {
  const found = await selectCommitments(db, today)
    .where(matching(viewer, { ...NOTHING_ASKED, ...scope, caseYear: year }, today))
    .orderBy(asc(s.series), asc(s.number), asc(c.firstDueOn), asc(c.id));
  const rows = found.map(({ series, number, unitId, unit, facts, ...row }) => ({
    ...row,
    number: caseNumber({ series, number }) ?? "",
    facts: COMMITMENT_FACT_NAMES.filter((name) => facts[name]),
    groups: { unit: [unitId] },
  }));
  return { rows, names: Object.fromEntries(found.map(({ unitId, unit }) => [unitId, unit])) };
}

const factColumns = (today: Day): Record<CommitmentFact, SQL<boolean>> =>
  Object.fromEntries(
    COMMITMENT_FACT_NAMES.map((name) => [name, sql<boolean>`${commitmentFact(name, today)}`]),
  ) as Record<CommitmentFact, SQL<boolean>>;

const selectCommitments = (db: Reader, today: Day) =>
  db
    .select({
      id: c.id,
      caseId: s.id,
      series: s.series,
      number: s.number,
      title: s.title,
      text: c.text,
      state: c.state,
      firstDueOn: c.firstDueOn,
      dueOn: c.dueOn,
      fulfilledOn: c.fulfilledOn,
      verdict: c.verdict,
      unitId: u.id,
      unit: { name: u.name, nameEn: u.nameEn },
      facts: factColumns(today),
    })
    .from(c)
    .innerJoin(r, ON.reply)
    .innerJoin(a, ON.work)
    .innerJoin(s, ON.case)
    .innerJoin(u, ON.unit)
    .$dynamic();
