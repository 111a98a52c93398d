import "server-only";
import { and, eq, notExists, sql } from "drizzle-orm";
import { dueOn } from "@/domain/clock/due";
import { dayOf } from "@/domain/day";
import { Refusal } from "@/domain/refusal";
import { openYearReportsInput } from "@/domain/year-report/input";
import { timekeeping } from "../../calendar";
import { type Context, command } from "../../command";
import { assignments as a, suggestions as s, units, yearReports } from "../../schema";
import { unitPeople } from "../suggestion/people";
import { yearReportNotice } from "./move";

/**
 * Opens the reports of a year: one for each unit that had a case of the year, due as the rule set says (Henan
 * Art. 28). Again for units that got their first case since; nobody new is refused.
 */
export const openYearReports = command({
  permission: "yearReport.open",
  input: openYearReportsInput,
  async run(context, { year }) {
    const { tx, viewer, now } = context;
    const wanting = await unitsWithout(context, year);
    const due = await dueIn(context);
    const opened =
      wanting.length === 0
        ? []
        : await tx
            .insert(yearReports)
            .values(
              wanting.map(({ id }) => ({
                congressId: viewer.congressId,
                year,
                unitId: id,
                openedOn: dayOf(now),
                dueOn: due.dueOn,
                dueSteps: [...due.steps],
                dueProvisional: due.provisional,
              })),
            )
            .onConflictDoNothing()
            .returning({ unitId: yearReports.unitId });
    if (opened.length === 0) throw new Refusal("conflict", "yearReport.opened", { year: String(year) });
    return {
      value: { year, count: opened.length },
      events: [{ name: "yearReport.open", detail: { year, unitIds: opened.map(({ unitId }) => unitId) } }],
      notices: opened.map(({ unitId }) =>
        yearReportNotice({ year, unitName: "" }, "open", unitPeople(unitId), { dueOn: due.dueOn }),
      ),
    };
  },
});

/** Units that owed or owe an answer to a case of the year and have no report of it yet. */
function unitsWithout({ tx, viewer: { congressId } }: Context, year: number) {
  const known = tx
    .select({ id: yearReports.id })
    .from(yearReports)
    .where(
      and(
        eq(yearReports.congressId, congressId),
        eq(yearReports.year, year),
        eq(yearReports.unitId, units.id),
      ),
    );
  return tx
    .select({ id: units.id })
    .from(units)
    .where(
      and(
        eq(units.congressId, congressId),
        sql`exists (select 1 from ${a} join ${s} on ${s.congressId} = ${a.congressId} and ${s.id} = ${a.suggestionId}
          where ${a.congressId} = ${units.congressId} and ${a.unitId} = ${units.id} and ${a.kind} <> 'co'
            and ${a.state} not in ('returned', 'cancelled') and extract(year from ${s.acceptedOn}) = ${year}
            and ${s.state} not in ('withdrawn', 'declined', 'letter'))`,
        notExists(known),
      ),
    );
}

/** By the rule set in force on the day of opening; what is opened after the yearly day is due at the next one. */
async function dueIn({ tx, viewer: { congressId }, now }: Context) {
  const { now: calendar, rulesOn } = await timekeeping(tx, congressId);
  const today = dayOf(now);
  return dueOn(rulesOn(today).rules.unitReport, today, calendar);
}
