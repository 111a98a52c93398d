import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Context } from "../command";
import type { Notice } from "../notify";
import { units, yearReports } from "../schema";
import { unitPeople } from "./suggestion/people";
import { type Look, saidOf } from "./tick-look";
import { yearReportNotice } from "./year-report/move";

/** What is to be said today of year reports that were never submitted: to those who act for the unit. */
export async function yearReportNotices(
  { tx, viewer: { congressId } }: Context,
  look: Look,
): Promise<Notice[]> {
  const rows = await tx
    .select({
      year: yearReports.year,
      unitId: yearReports.unitId,
      unitName: units.name,
      openedOn: yearReports.openedOn,
      dueOn: yearReports.dueOn,
    })
    .from(yearReports)
    .innerJoin(units, and(eq(units.congressId, yearReports.congressId), eq(units.id, yearReports.unitId)))
    .where(and(eq(yearReports.congressId, congressId), isNull(yearReports.firstSubmittedOn)));
  return rows.flatMap((row) => {
    const said = saidOf(look, row.dueOn, row.openedOn);
    if (!said) return [];
    const values = { days: said.days, dueOn: row.dueOn };
    return [yearReportNotice(row, said.key, unitPeople(row.unitId), values)];
  });
}
