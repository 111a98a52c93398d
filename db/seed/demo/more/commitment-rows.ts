import "server-only";
import { and, asc, eq, gte, inArray } from "drizzle-orm";
import { type Day, yearOf } from "@/domain/day";
import { assignments, commitments as c, replies as r, suggestions as s } from "../../../schema";
import { HEBI } from "../../reference";
import { found } from "../cast";
import type { Stage } from "../stage";
import type { DemoText } from "../texts";

/** A promise as its ledger holds it now: the newest of its unit, and those of earlier rounds that it replaces. */
export type Held = Awaited<ReturnType<typeof promiseOf>>;

/** The promise that was given with the last reply to a text. */
export async function promiseOf(stage: Stage, text: DemoText) {
  const rows = await read(stage)
    .where(
      and(eq(c.congressId, HEBI), eq(s.title, text.title), inArray(c.state, ["open", "fulfilled", "closed"])),
    )
    .orderBy(asc(r.round), asc(c.position));
  const last = found(rows.at(-1), `promise in ${text.key}`);
  return {
    ...last,
    earlier: rows.slice(0, -1).filter(({ state, unitId }) => state === "open" && unitId === last.unitId),
  };
}

/** The open promises that were given this year. */
export async function openThisYear(stage: Stage, today: Day): Promise<Held[]> {
  const rows = await read(stage)
    .where(and(eq(c.congressId, HEBI), eq(c.state, "open"), gte(r.issuedOn, `${yearOf(today)}-01-01`)))
    .orderBy(asc(c.id));
  return rows.map((row) => ({ ...row, earlier: [] }));
}

const read = ({ database }: Stage) =>
  database
    .select({
      id: c.id,
      version: c.version,
      state: c.state,
      unitId: assignments.unitId,
      suggestionId: s.id,
    })
    .from(c)
    .innerJoin(r, and(eq(r.congressId, c.congressId), eq(r.id, c.replyId)))
    .innerJoin(assignments, and(eq(assignments.congressId, r.congressId), eq(assignments.id, r.assignmentId)))
    .innerJoin(s, and(eq(s.congressId, r.congressId), eq(s.id, r.suggestionId)));
