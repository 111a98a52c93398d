import "server-only";
import { listYearReports } from "@/db/queries/year-report";
import { yearOf } from "@/domain/day";
import { localName } from "@/domain/local-name";
import { readYear } from "@/domain/scoring/year";
import type { YearReportLine } from "@/domain/year-report/line";
import { type Ask, type Listing, listing, worded } from "./listing";

/** `?year=2026`: which unit has submitted its report, and how late. */
export async function readYearReports(ask: Ask): Promise<Listing> {
  const { db, viewer, asked, now, today, say, locale } = ask;
  const year = readYear(asked.year, yearOf(today));
  const rows = await listYearReports(db, viewer, year, now);
  const title = say("yearReport.caption", { year: String(year) });
  const columns = worded<YearReportLine>({ say }, [
    ["yearReport.columns.unit", "text", ({ unit }) => localName(unit, locale), 28],
    ["yearReport.columns.cases", "number", ({ cases }) => cases],
    ["yearReport.columns.state", "text", ({ state }) => say(`yearReport.states.${state}`)],
    ["yearReport.columns.due", "day", ({ due }) => due.dueOn],
    ["yearReport.columns.submittedOn", "day", ({ firstSubmittedOn }) => firstSubmittedOn],
    ["yearReport.columns.lateBy", "number", ({ due }) => due.lateBy],
    ["yearReport.columns.urged", "number", ({ urged }) => urged],
  ]);
  return listing({ title, about: say("yearReport.lead") }, columns, rows);
}
