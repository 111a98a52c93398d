import "server-only";
import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Calendar } from "@/domain/calendar";
import { viewDay } from "@/domain/clock/view";
import { type Day, dayOf } from "@/domain/day";
import { ownUnitOf } from "@/domain/own-unit";
import { can } from "@/domain/permissions";
import { notFound } from "@/domain/refusal";
import { GOVERNMENT_KINDS } from "@/domain/unit";
import { isUuid } from "@/domain/uuid";
import type { Viewer } from "@/domain/viewer";
import { changesSince } from "@/domain/year-report/figures";
import { lateDays, type YearReportLine } from "@/domain/year-report/line";
import { isSubmitted } from "@/domain/year-report/states";
import { yearReportWorkflow } from "@/domain/year-report/workflow";
import { timekeeping } from "../calendar";
import type { Reader } from "../client";
import { assignments as a, suggestions as s, units, yearReports as y } from "../schema";
import { namesOf } from "./people";
import { countUnitYear, listUnitYear } from "./year-report-figures";

/** Reports that the viewer may see: a unit its own, the government office its side, who oversees all of them. */
export function reportsShownTo(viewer: Viewer): SQL {
  const own = ownUnitOf(viewer);
  const side = viewer.role === "government_office" ? inArray(units.kind, GOVERNMENT_KINDS) : undefined;
  const may = can(viewer, "yearReport.read") || viewer.role === "system";
  return and(
    eq(y.congressId, viewer.congressId),
    may ? undefined : sql`false`,
    own === null ? undefined : eq(y.unitId, own),
    side,
  ) as SQL;
}

/** The reports of a year, those that are wanting first. */
export async function listYearReports(
  db: Reader,
  viewer: Viewer,
  year: number,
  now: Date,
): Promise<YearReportLine[]> {
  const rows = await selectLines(db)
    .where(and(reportsShownTo(viewer), eq(y.year, year)))
    .orderBy(sql`${y.firstSubmittedOn} is not null`, asc(y.dueOn), asc(units.name));
  return lines(db, viewer, rows, now);
}

/** A unit's reports of all years, the newest first. */
export async function listOwnYearReports(db: Reader, viewer: Viewer, now: Date): Promise<YearReportLine[]> {
  const rows = await selectLines(db)
    .where(and(reportsShownTo(viewer), sql`${y.unitId} = ${ownUnitOf(viewer)}`))
    .orderBy(desc(y.year));
  return lines(db, viewer, rows, now);
}

/**
 * One report with its figures as they stand, those that were submitted, and what differs. The words are the unit's
 * own until it has submitted them. 404 for whom it is none of his business.
 */
export async function findYearReport(db: Reader, viewer: Viewer, id: string, now: Date) {
  if (!isUuid(id)) throw notFound();
  const [found] = await db
    .select({ report: y, unit: { id: units.id, name: units.name, nameEn: units.nameEn } })
    .from(y)
    .innerJoin(units, ON_UNIT)
    .where(and(reportsShownTo(viewer), eq(y.id, id)));
  if (!found) throw notFound();
  const { report, unit } = found;
  const of = { unitId: unit.id, year: report.year };
  const [figures, rows, { now: calendar }, names] = await Promise.all([
    countUnitYear(db, viewer, of, now),
    listUnitYear(db, viewer, of, now),
    timekeeping(db, viewer.congressId),
    namesOf(db, [report.writtenBy, report.signedBy, report.receivedBy]),
  ]);
  const reads = isSubmitted(report.state) || ownUnitOf(viewer) === unit.id;
  const frozen = isSubmitted(report.state) ? report.figures : null;
  const { practice, problems, plan } = report;
  return {
    report,
    unit,
    text: reads ? { practice, problems, plan } : null,
    figures,
    frozen,
    changes: frozen ? changesSince(frozen, figures) : [],
    rows,
    names,
    due: dueOf(report, dayOf(now), calendar),
    offers: yearReportWorkflow.offers({ ...report, today: dayOf(now) }, viewer),
  };
}
export type YearReportDetail = Awaited<ReturnType<typeof findYearReport>>;

const ON_UNIT = and(eq(units.congressId, y.congressId), eq(units.id, y.unitId));

// From the unit's own assignments on, so that a year of many units is quick.
const cases = sql<number>`(select count(distinct ${s.id})::int from ${a} join ${s} on ${s.congressId} = ${a.congressId}
  and ${s.id} = ${a.suggestionId} where ${a.congressId} = ${y.congressId} and ${a.unitId} = ${y.unitId}
  and ${a.kind} <> 'co' and ${a.state} not in ('returned', 'cancelled')
  and extract(year from ${s.acceptedOn}) = ${y.year} and ${s.state} not in ('withdrawn', 'declined', 'letter'))`;

const selectLines = (db: Reader) =>
  db
    .select({
      id: y.id,
      version: y.version,
      year: y.year,
      state: y.state,
      unit: { id: units.id, name: units.name, nameEn: units.nameEn },
      cases,
      dueOn: y.dueOn,
      dueProvisional: y.dueProvisional,
      firstSubmittedOn: y.firstSubmittedOn,
      receivedOn: y.receivedOn,
      urged: y.urged,
      urgedOn: y.urgedOn,
    })
    .from(y)
    .innerJoin(units, ON_UNIT)
    .$dynamic();

type Found = Awaited<ReturnType<typeof selectLines>>[number];

async function lines(
  db: Reader,
  viewer: Viewer,
  rows: readonly Found[],
  now: Date,
): Promise<YearReportLine[]> {
  const { now: calendar } = await timekeeping(db, viewer.congressId);
  return rows.map(({ dueOn, dueProvisional, ...row }) => ({
    ...row,
    due: dueOf({ dueOn, dueProvisional, firstSubmittedOn: row.firstSubmittedOn }, dayOf(now), calendar),
  }));
}

type Timed = { dueOn: Day; dueProvisional: boolean; firstSubmittedOn: Day | null };

const dueOf = ({ dueOn, dueProvisional, firstSubmittedOn }: Timed, today: Day, calendar: Calendar) => ({
  ...viewDay(dueOn, today, calendar),
  provisional: dueProvisional,
  stoppedOn: firstSubmittedOn,
  lateBy: lateDays(dueOn, firstSubmittedOn, today),
});
