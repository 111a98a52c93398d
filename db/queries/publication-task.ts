import "server-only";
import { and, eq, exists, isNull, type SQL, sql } from "drizzle-orm";
import type { ClockName } from "@/domain/clock/rules";
import type { TaskName } from "@/domain/task";
import { clocks, publications as p, suggestions as s, publicationVersions as v } from "../schema";

/** The publication of a row of `suggestions`. */
export const ownRow = and(eq(p.congressId, s.congressId), eq(p.suggestionId, s.id));

/** A reply that the public does not know yet: its clock runs. */
export const replyWaits: SQL = exists(
  sql`(select 1 from ${clocks} where ${and(
    eq(clocks.congressId, s.congressId),
    eq(clocks.suggestionId, s.id),
    eq(clocks.clock, "publish"),
    isNull(clocks.stoppedOn),
  )})`,
);

/** A published case that shows more than its deputy now allows. */
const consentIsNarrower: SQL = exists(
  sql`(select 1 from ${p} join ${v} on ${and(
    eq(v.congressId, p.congressId),
    eq(v.publicationId, p.id),
    eq(v.current, true),
  )} where ${ownRow} and (${p.choice} = 'none' or (${p.choice} = 'title_only' and ${v.level} <> 'title')))`,
);

/** A step of publishing that waits for staff, as the task list asks for it. */
type PublicationTask = { of: "case"; name: TaskName; clock: ClockName | null; where: SQL };

/** What of publishing waits for staff. */
export const publicationTasks = (): PublicationTask[] => [
  { of: "case", name: "publish", clock: "publish", where: replyWaits },
  { of: "case", name: "followConsent", clock: null, where: consentIsNarrower },
];
