import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { YearTabs } from "@/components/scoring/year-tabs";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { Stat, StatRow } from "@/components/ui/stat";
import { SubmitButton } from "@/components/ui/submit-button";
import { ReportTable } from "@/components/year-report/report-table";
import { db } from "@/db/client";
import { listOwnYearReports, listYearReports } from "@/db/queries/year-report";
import { dayOf, yearOf } from "@/domain/day";
import { ownUnitOf } from "@/domain/own-unit";
import { can } from "@/domain/permissions";
import { readYear } from "@/domain/scoring/year";
import type { Viewer } from "@/domain/viewer";
import { countReports, type YearReportLine } from "@/domain/year-report/line";
import { requireViewer } from "@/server/session";
import { open, urge } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("yearReport");
  return { title: t("title") };
}

export default async function YearReportsPage({ searchParams }: PageProps<"/year-reports">) {
  const viewer = await requireViewer("yearReport.read");
  const now = new Date();
  if (ownUnitOf(viewer) !== null) return <Own rows={await listOwnYearReports(db, viewer, now)} />;
  const thisYear = yearOf(dayOf(now));
  const asked = (await searchParams).year;
  const year = readYear(asked, thisYear);
  const rows = await listYearReports(db, viewer, year, now);
  return <Overview viewer={viewer} rows={rows} year={year} thisYear={thisYear} asked={asked} />;
}

async function Own({ rows }: { rows: readonly YearReportLine[] }) {
  const t = await getTranslations("yearReport");
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("leadOwn")}
        actions={rows.length > 0 && <ExportLinks list="/year-reports" />}
      />
      {rows.length === 0 ? (
        <EmptyState title={t("noneOwn")}>{t("noneOwnText")}</EmptyState>
      ) : (
        <ReportTable caption={t("captionOwn")} rows={rows} by="year" />
      )}
    </>
  );
}

type OverviewProps = {
  viewer: Viewer;
  rows: readonly YearReportLine[];
  year: number;
  thisYear: number;
  asked: string | string[] | undefined;
};

async function Overview({ viewer, rows, year, thisYear, asked }: OverviewProps) {
  const t = await getTranslations("yearReport");
  const opens = can(viewer, "yearReport.open");
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={rows.length > 0 && <ExportLinks list="/year-reports" query={`year=${year}`} />}
      />
      <div className="grid gap-5">
        <YearTabs path="/year-reports" year={year} thisYear={thisYear} asked={asked} />
        {rows.length === 0 ? (
          <EmptyState title={t("none", { year: String(year) })}>{t("noneText")}</EmptyState>
        ) : (
          <>
            <Summary rows={rows} />
            <ReportTable
              caption={t("caption", { year: String(year) })}
              rows={rows}
              by="unit"
              urge={opens ? urge : undefined}
            />
          </>
        )}
        {opens && <Open year={year} first={rows.length === 0} />}
      </div>
    </>
  );
}

async function Summary({ rows }: { rows: readonly YearReportLine[] }) {
  const t = await getTranslations("yearReport.summary");
  const { all, submitted, waiting, late, wasLate } = countReports(rows);
  return (
    <StatRow>
      <Stat label={t("all")} value={all} />
      <Stat label={t("submitted")} value={submitted} note={`${submitted} / ${all}`} />
      <Stat label={t("waiting")} value={waiting} />
      <Stat label={t("late")} value={late} tone={late > 0 ? "danger" : undefined} />
      <Stat label={t("wasLate")} value={wasLate} tone={wasLate > 0 ? "warn" : undefined} />
    </StatRow>
  );
}

async function Open({ year, first }: { year: number; first: boolean }) {
  const t = await getTranslations("yearReport");
  const label = first ? t("open", { year: String(year) }) : t("openMore");
  return (
    <ActionForm action={open} hidden={{ year }} label={label} className="grid justify-items-start gap-2">
      <SubmitButton look={first ? "primary" : "secondary"}>{label}</SubmitButton>
      <p className="text-muted text-sm">{t("openHint")}</p>
    </ActionForm>
  );
}
