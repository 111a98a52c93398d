import "server-only";
import { listReports, type ReportRow } from "@/db/queries/report";
import { notFound } from "@/domain/refusal";
import { reportName } from "@/domain/report/name";
import type { Column } from "@/domain/table/table";
import { type FigureRow, figureRows } from "../report/figure-rows";
import { type Ask, type Listing, listing, UnknownCondition, worded } from "./listing";

/** The reports that the viewer may see. */
export async function readReports({ db, viewer, say }: Ask): Promise<Listing> {
  const rows = await listReports(db, viewer);
  const columns = worded<ReportRow>({ say }, [
    ["report.columns.report", "text", (row) => reportName(row, say), 36],
    ["report.columns.state", "text", ({ state }) => say(`report.states.${state}`)],
    ["report.columns.number", "text", ({ number }) => number],
    ["report.columns.issuedOn", "day", ({ issuedOn }) => issuedOn],
    ["report.columns.editions", "number", ({ edition }) => edition],
    ["report.columns.changed", "moment", ({ changedAt }) => changedAt],
  ]);
  return listing({ title: say("report.title"), about: say("report.leadReader") }, columns, rows);
}

const KNOWN = ["figure", "by", "group", "edition"];

/** `?figure=case.filed`: the rows that the page of that figure shows, those that came or went since with a mark. */
export async function readReportRows({ db, viewer, id, asked, now, say, locale }: Ask): Promise<Listing> {
  const ignored = Object.keys(asked).filter((name) => !KNOWN.includes(name));
  if (ignored.length > 0) throw new UnknownCondition(ignored);
  if (id === null) throw notFound();
  const { label, group, definition, rows } = await figureRows(db, { viewer, id, asked, now }, say, locale);
  const title = group === null ? label : say("report.rows.of", { name: label, group });
  const columns: Column<FigureRow>[] = worded<FigureRow>({ say }, [
    ["report.rows.number", "text", ({ number }) => number],
    ["report.rows.subject", "text", (row) => row.title, 44],
    ["report.rows.text", "text", ({ text }) => text, 44],
    ["report.rows.groups", "text", ({ units }) => units.join(locale === "en" ? "; " : "；"), 28],
    ["report.rows.standing", "text", ({ standing }) => say(`report.rows.${standing}`)],
  ]);
  return listing({ title, about: definition }, columns, rows);
}
