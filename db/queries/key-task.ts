import "server-only";
import { and, eq, exists, type SQL, sql } from "drizzle-orm";
import type { TaskName } from "@/domain/task";
import { keySuggestions as k, keyVisits, suggestions as s } from "../schema";

/** A step of key supervision that waits for somebody, as the task list asks for it. */
type KeyTask = { of: "case"; name: TaskName; clock: null; where: SQL | undefined };

/** The steps that wait for staff, or for the special committee that is named. */
export const keyTasks = (steps: readonly (keyof typeof STEPS)[], committeeId?: string | null): KeyTask[] =>
  steps.map((step) => {
    const { name, where } = STEPS[step];
    const own = committeeId === undefined ? undefined : eq(k.committeeId, committeeId ?? NOBODY);
    return { of: "case", name, clock: null, where: keyed(and(own, where)) };
  });

const NOBODY = "00000000-0000-0000-0000-000000000000";

const keyed = (which: SQL | undefined) =>
  exists(
    sql`(select 1 from ${k} where ${and(eq(k.congressId, s.congressId), eq(k.suggestionId, s.id), which)})`,
  );

const answered = sql`${s.state} in ('replied', 'closed')`;
const ended = sql`${s.state} in ('withdrawn', 'declined', 'letter', 'split')`;
const visited = sql`exists (select 1 from ${keyVisits} where ${keyVisits.congressId} = ${k.congressId}
  and ${keyVisits.keyId} = ${k.id})`;
const supervised = sql`${k.state} in ('planned', 'redone')`;

/** The steps of `nextStep` that are somebody's task, as conditions on a key suggestion and its case. */
const STEPS = {
  decide: { name: "decideKey", where: sql`${k.state} = 'nominated'` },
  plan: { name: "planKey", where: sql`${k.state} = 'decided' and not ${ended}` },
  visit: { name: "visitKey", where: sql`${supervised} and not ${visited} and not ${ended}` },
  report: { name: "reportKey", where: sql`${supervised} and ${visited} and ${answered}` },
  vote: { name: "voteKey", where: sql`${k.state} = 'reported' and ${answered}` },
  drop: {
    name: "dropKey",
    where: sql`${k.state} in ('decided', 'planned', 'reported', 'redone') and ${ended}`,
  },
} as const satisfies Record<string, { name: TaskName; where: SQL }>;
