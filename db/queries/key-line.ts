import "server-only";
import { and, eq, notInArray, type SQL, sql } from "drizzle-orm";
import type { ClockView } from "@/domain/clock/view";
import type { Day } from "@/domain/day";
import { nextStep } from "@/domain/key-suggestion/step";
import { contentPercent } from "@/domain/key-suggestion/vote";
import type { CaseLine } from "@/domain/suggestion/line";
import { oversees, type Viewer } from "@/domain/viewer";
import { atOnce, type Reader } from "../client";
import { keySuggestions as k, keyVisits, keyVotes, suggestions as s, units, users } from "../schema";
import { statement } from "../statement";
import { dueOfCases, unitsOfCases } from "./suggestion-list-parts";
import { visibleTo } from "./visible";

/** A nomination is the office's and the committees' business until the Council of Chairpersons has decided. */
export const keysOf = (viewer: Viewer): SQL | undefined =>
  oversees(viewer) || viewer.role === "committee" ? undefined : notInArray(k.state, ["nominated", "refused"]);

export const ofCase = and(eq(s.congressId, k.congressId), eq(s.id, k.suggestionId));

/** The key suggestions of these cases, in this order; of those that the viewer may not see there is none. */
export async function keyLines(db: Reader, viewer: Viewer, ids: readonly string[], now: Date) {
  if (ids.length === 0) return [];
  const together = atOnce(db);
  const [found, byCase, dues] = await Promise.all([
    foundLines(together, viewer, ids),
    unitsOfCases(together, viewer, ids),
    dueOfCases(together, viewer, ids, now),
  ]);
  const byId = new Map(found.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [lineOf(row, byCase.get(id) ?? [], dues.get(id) ?? null)] : [];
  });
}

/** A key suggestion as its list tells it. */
export type KeyLine = ReturnType<typeof lineOf>;

function lineOf(row: Found, units: CaseLine["units"], due: DueOfCase | null) {
  const answer = due && ["reply", "secondReply"].includes(due.clock) ? due : null;
  const dueOn: Day | null = answer?.dueOn ?? null;
  return {
    ...row,
    units,
    step: nextStep(row),
    percent: row.vote && contentPercent(row.vote),
    due: answer,
    dueOn,
    isLate: (answer?.lateBy ?? 0) > 0,
  };
}

type DueOfCase = ClockView & { clock: string };
type Found = Awaited<ReturnType<typeof foundLines>>[number];

const foundLines = statement((db, viewer: Viewer, ids: readonly string[]) =>
  select(db).where(and(visibleTo(viewer), keysOf(viewer), sql`${s.id} = any(${ids}::uuid[])`)),
);

const lastVote = (
  column: SQL,
) => sql`(select ${column} from ${keyVotes} where ${keyVotes.congressId} = ${k.congressId}
  and ${keyVotes.keyId} = ${k.id} order by ${keyVotes.round} desc limit 1)`;

const select = (db: Reader) =>
  db
    .select({
      id: s.id,
      version: k.version,
      state: k.state,
      caseState: s.state,
      series: s.series,
      number: s.number,
      title: s.title,
      criteria: k.criteria,
      reason: k.reason,
      nominatedOn: k.nominatedOn,
      decisionNumber: k.decisionNumber,
      decidedOn: k.decidedOn,
      leader: users.name,
      committee: { name: units.name, nameEn: units.nameEn },
      visits: sql<number>`(select count(*)::int from ${keyVisits} where ${keyVisits.congressId} = ${k.congressId}
        and ${keyVisits.keyId} = ${k.id})`,
      vote: sql<Vote | null>`${lastVote(sql`json_build_object('satisfied', ${keyVotes.satisfied},
        'basicallySatisfied', ${keyVotes.basicallySatisfied}, 'dissatisfied', ${keyVotes.dissatisfied},
        'abstained', ${keyVotes.abstained}, 'threshold', ${keyVotes.threshold})`)}`,
    })
    .from(k)
    .innerJoin(s, ofCase)
    .leftJoin(users, eq(users.id, k.leaderId))
    .leftJoin(units, and(eq(units.congressId, k.congressId), eq(units.id, k.committeeId)));

type Vote = {
  satisfied: number;
  basicallySatisfied: number;
  dissatisfied: number;
  abstained: number;
  threshold: number;
};
