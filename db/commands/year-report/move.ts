import "server-only";
import { and, eq } from "drizzle-orm";
import { dayOf } from "@/domain/day";
import { notFound, Refusal, tooLate } from "@/domain/refusal";
import {
  YEAR_REPORT_TRANSITIONS,
  type YearReportTransitionName,
  yearReportWorkflow,
} from "@/domain/year-report/workflow";
import type { Context } from "../../command";
import type { Notice, Recipient } from "../../notify";
import { reportsShownTo } from "../../queries/year-report";
import { units, yearReports } from "../../schema";

/** A report in the hands of a command: its row is locked until the transaction ends. */
export type YearReportRecord = typeof yearReports.$inferSelect & { unitName: string };

/** Locks a report that the viewer may see; what he may not see is not there. */
export async function loadYearReport({ tx, viewer }: Context, id: string): Promise<YearReportRecord> {
  const [found] = await tx
    .select({ row: yearReports, unitName: units.name })
    .from(yearReports)
    .innerJoin(units, and(eq(units.congressId, yearReports.congressId), eq(units.id, yearReports.unitId)))
    .where(and(reportsShownTo(viewer), eq(yearReports.id, id)))
    .for("update", { of: yearReports });
  if (!found) throw notFound();
  return { ...found.row, unitName: found.unitName };
}

/** Makes a move that the table allows this viewer now; whoever saw another version is told. */
export async function moveYearReport(
  { tx, viewer, now }: Context,
  row: YearReportRecord,
  name: YearReportTransitionName,
  seen: number,
  patch: Partial<typeof yearReports.$inferInsert> = {},
) {
  const verdict = yearReportWorkflow.judge(name, { ...row, today: dayOf(now) }, viewer);
  if (verdict.kind === "hidden") throw new Refusal("conflict", "general.stepNotOpen");
  if (verdict.kind === "refused") throw new Refusal("conflict", verdict.because.key);
  if (row.version !== seen) throw tooLate();
  const { to } = YEAR_REPORT_TRANSITIONS[name];
  const version = row.version + 1;
  await tx
    .update(yearReports)
    .set({ ...patch, state: verdict.to, version })
    .where(and(eq(yearReports.congressId, row.congressId), eq(yearReports.id, row.id)));
  const detail = { yearReportId: row.id, year: row.year, unitId: row.unitId };
  const event = { name: `yearReport.${name}`, from: row.state, to: to === "stay" ? row.state : to, detail };
  return { value: { id: row.id, version }, event };
}

/** A line for a bell, worded `notification.yearReport.<name>` with the year and the unit. */
export const yearReportNotice = (
  { year, unitName }: Pick<YearReportRecord, "year" | "unitName">,
  name: string,
  to: readonly Recipient[],
  more: Record<string, string | number> = {},
): Notice => ({ to, key: `yearReport.${name}`, values: { year: String(year), unit: unitName, ...more } });
