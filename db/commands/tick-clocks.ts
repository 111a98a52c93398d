import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { CLOCKS, type ClockName } from "@/domain/clock/rules";
import { caseNumber } from "@/domain/suggestion/number";
import type { Context } from "../command";
import type { Notice, Recipient } from "../notify";
import { raterId } from "../queries/rater";
import { assignments, clocks, suggestions } from "../schema";
import { unitPeople } from "./suggestion/people";
import { type Look, saidOf } from "./tick-look";

/** What is to be said today of the running clocks. */
export async function clockNotices(context: Context, look: Look): Promise<Notice[]> {
  return (await runningClocks(context)).flatMap((row) => noticeFor(row, look));
}

function runningClocks({ tx, viewer }: Context) {
  return tx
    .select({
      clock: clocks.clock,
      fromOn: clocks.fromOn,
      dueOn: clocks.dueOn,
      unitId: assignments.unitId,
      suggestionId: suggestions.id,
      title: suggestions.title,
      series: suggestions.series,
      number: suggestions.number,
      raterId: sql<
        string | null
      >`case when ${clocks.clock} in ('feedback', 'commitmentRating') then (${raterId}) end`,
    })
    .from(clocks)
    .innerJoin(
      suggestions,
      and(eq(suggestions.congressId, clocks.congressId), eq(suggestions.id, clocks.suggestionId)),
    )
    .leftJoin(
      assignments,
      and(eq(assignments.congressId, clocks.congressId), eq(assignments.id, clocks.assignmentId)),
    )
    .where(and(eq(clocks.congressId, viewer.congressId), isNull(clocks.stoppedOn)));
}

type Running = Awaited<ReturnType<typeof runningClocks>>[number];

function noticeFor(row: Running, look: Look): Notice[] {
  const { clock, dueOn, suggestionId, title } = row;
  const said = saidOf(look, dueOn, row.fromOn);
  // The window for a return closes by itself; nobody has to be hurried to give a case back.
  if (!said || clock === "returnRequest" || (CLOCKS[clock].warnOnly && said.key === "overdue")) return [];
  const values = { title, number: caseNumber(row) ?? "", days: said.days, dueOn, clock };
  return [{ to: responsible(row), key: `suggestion.${said.key}`, values, suggestionId }];
}

const STAFF: readonly Recipient[] = [{ role: "staff" }];

/** Whose turn it is while a clock runs; those that are not named here are the unit's. */
const OFFICES: Partial<Record<ClockName, readonly Recipient[]>> = {
  review: STAFF,
  sessionAssign: STAFF,
  reassign: STAFF,
  publish: STAFF,
  dispatch: [{ role: "government_office" }],
};

function responsible({ clock, unitId, raterId: rater }: Running): readonly Recipient[] {
  if (clock === "feedback" || clock === "commitmentRating") return rater ? [{ userId: rater }] : STAFF;
  return OFFICES[clock] ?? (unitId ? unitPeople(unitId) : STAFF);
}
