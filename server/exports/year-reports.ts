import "server-only";
import { listOwnYearReports, listYearReports } from "@/db/queries/year-report";
import { yearOf } from "@/domain/day";
import { localName } from "@/domain/local-name";
import { ownUnitOf } from "@/domain/own-unit";
import type { YearReportLine } from "@/domain/year-report/line";
import { type Ask, type Listing, listing, worded } from "./listing";
import { askedYear } from "./scope";

/** `?year=2026`: which unit has submitted its report, and how late; for a unit its own of all years. */
export async function readYearReports(ask: Ask): Promise<Listing> {
  const { db, viewer, now, today, say, locale } = ask;
  const year = askedYear(ask, yearOf(today));
  const own = ownUnitOf(viewer) !== null;
  const rows = own ? await listOwnYearReports(db, viewer, now) : await listYearReports(db, viewer, year, now);
  const title = own ? say("yearReport.captionOwn") : say("yearReport.caption", { year: String(year) });
  const columns = worded<YearReportLine>({ say }, [
    ["yearReport.columns.year", "number", ({ year: of }) => of],
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
