import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { governingThen } from "@/domain/history/clock-view";
import { finalVerdict, type PastCase } from "@/domain/history/facts";
import { type AsOfQuery, askedOf } from "@/domain/history/list";
import type { Named } from "@/domain/local-name";
import type { CaseLine } from "@/domain/suggestion/line";
import type { Viewer } from "@/domain/viewer";
import type { Reader } from "../client";
import { categories, delegations, suggestions, users } from "../schema";
import { type Counting, rowsAsOf } from "./history-statistics";
import { type Parts, partsOf, picked } from "./in-parts";

/** The cases behind a figure as they stood at the end of its day: exactly those that the figure counts. */
export function everyCaseAsOf(counting: Counting, query: AsOfQuery): Parts<CaseLine> {
  const counted = askedOf(rowsAsOf(counting, "case"), query).map(({ of }) => of);
  return partsOf(counted.toSorted(byNumber), (part) => linesOf(counting, picked(counted, part)));
}

async function linesOf(
  { db, viewer, units, past: { day, sources } }: Counting,
  cases: readonly PastCase[],
): Promise<CaseLine[]> {
  const texts = await textsOf(db, viewer, cases);
  return cases.flatMap((of): CaseLine[] => {
    const text = texts.get(of.id);
    if (!text || of.state === null) return [];
    const due = governingThen(of, day, sources);
    return [
      {
        ...text,
        ...pickDays(of),
        ...{ id: of.id, state: of.state, round: of.round, series: of.series, number: of.number },
        ...{ period: of.period, cosigners: of.signers, classMeaning: of.classMeaning },
        units: unitsThen(of, units),
        due: due && { ...due.view, clock: due.state.clock },
        verdict: finalVerdict(of),
      },
    ];
  });
}

const pickDays = ({ submittedOn, acceptedOn, assignedOn, repliedOn, closedOn }: PastCase) => ({
  submittedOn,
  acceptedOn,
  assignedOn,
  repliedOn,
  closedOn,
});

/** The units that had the case then, the ones that owed an answer first. */
function unitsThen({ works }: PastCase, names: ReadonlyMap<string, Named>): CaseLine["units"] {
  const there = Object.values(works).filter(({ state }) => state !== "returned" && state !== "cancelled");
  return there
    .toSorted((a, b) => Number(a.kind === "co") - Number(b.kind === "co"))
    .flatMap(({ unitId, kind }) => {
      const named = names.get(unitId);
      return named ? [{ ...named, co: kind === "co" }] : [];
    });
}

// What is counted was accepted, and from then on nobody changes its words, its deputy or its field.
async function textsOf(db: Reader, { congressId }: Viewer, cases: readonly PastCase[]) {
  const rows = await db
    .select({
      id: suggestions.id,
      title: suggestions.title,
      lead: users.name,
      category: { name: categories.name, nameEn: categories.nameEn },
      delegation: { name: delegations.name, nameEn: delegations.nameEn },
    })
    .from(suggestions)
    .innerJoin(users, eq(users.id, suggestions.leadId))
    .leftJoin(
      categories,
      and(eq(categories.congressId, suggestions.congressId), eq(categories.id, suggestions.categoryId)),
    )
    .leftJoin(
      delegations,
      and(eq(delegations.congressId, suggestions.congressId), eq(delegations.id, suggestions.delegationId)),
    )
    .where(
      and(
        eq(suggestions.congressId, congressId),
        inArray(
          suggestions.id,
          cases.map(({ id }) => id),
        ),
      ),
    );
  return new Map(rows.map((row) => [row.id, row]));
}

const byNumber = (a: PastCase, b: PastCase) =>
  (a.series ?? "").localeCompare(b.series ?? "") || (a.number ?? 0) - (b.number ?? 0);
