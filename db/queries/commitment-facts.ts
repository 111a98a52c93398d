import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { CommitmentEntry } from "@/domain/commitment/states";
import type { Day } from "@/domain/day";
import type { CommitmentFact } from "@/domain/statistics/commitments";
import { commitments as c, commitmentEntries as e } from "../schema";

/** A fact as a condition on a row of `commitments`; never null, so that it can be counted. */
export function commitmentFact(name: CommitmentFact, today: Day): SQL {
  return sql`coalesce((${FACTS[name](today)}), false)`;
}

/** Lines of a commitment's history of one kind. */
export const entriesOf = (kind: CommitmentEntry): SQL =>
  sql`select 1 from ${e} where ${e.congressId} = ${c.congressId} and ${e.commitmentId} = ${c.id} and ${e.kind} = ${kind}`;

/** The day on which it was given up, if it was. */
const cancelledOn = sql`(select min((${e.writtenAt} at time zone 'Asia/Shanghai')::date) from ${e}
  where ${e.congressId} = ${c.congressId} and ${e.commitmentId} = ${c.id} and ${e.kind} = 'cancel')`;

/** The day on which it left the ledger: kept or given up; null while it is open. */
export const endedOn = sql<Day | null>`coalesce(${c.fulfilledOn}, ${cancelledOn})`;

const kept = sql`${c.state} in ('fulfilled', 'closed') and ${c.fulfilledOn} is not null`;

// Given up after its day is a promise broken; given up before, it is none that fell due.
const missed = (today: Day) => sql`(${c.state} = 'open' and ${c.firstDueOn} < ${today}::date)
  or (${c.state} = 'cancelled' and ${cancelledOn} > ${c.firstDueOn})`;

/** What each fact means; the first day counts, whatever it was changed to. */
const FACTS = {
  given: () => sql`${c.state} <> 'planned'`,
  due: (today) => sql`(${kept}) or ${missed(today)}`,
  fulfilled: () => kept,
  kept: () => sql`${kept} and ${c.fulfilledOn} <= ${c.firstDueOn}`,
  keptLate: () => sql`${kept} and ${c.fulfilledOn} > ${c.firstDueOn}`,
  missed,
  changed: () => sql`${c.state} <> 'planned' and exists (${entriesOf("change")})`,
} satisfies Record<CommitmentFact, (today: Day) => SQL>;
