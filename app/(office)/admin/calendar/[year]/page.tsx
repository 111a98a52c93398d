import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NoticeTable } from "@/components/calendar/notice-table";
import { VersionTable } from "@/components/calendar/version-table";
import { YearStatus } from "@/components/calendar/year-status";
import { AdminHeader } from "@/components/organisation/admin-header";
import { ExportLinks } from "@/components/ui/export-links";
import { LinkButton } from "@/components/ui/link-button";
import { PrintButton } from "@/components/ui/print-button";
import { listCalendarVersions } from "@/db/queries/calendar";
import { rowsOf } from "@/domain/organisation/notice-row";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";

type Props = { params: Promise<{ year: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { year }] = await Promise.all([getTranslations("calendar"), params]);
  return { title: t("yearTitle", { year }) };
}

export default async function CalendarYearPage({ params }: Props) {
  const viewer = await requireViewer("calendar.write");
  const [t, { year }, all] = await Promise.all([
    getTranslations("calendar"),
    params,
    listCalendarVersions(reads(), viewer),
  ]);
  const versions = all.filter((version) => String(version.year) === year);
  const [current] = versions;
  if (!current) notFound();
  const title = t("yearTitle", { year });
  return (
    <>
      <AdminHeader
        title={title}
        lead={<span lang="zh-CN">{current.source}</span>}
        tags={<YearStatus status={current.status} />}
        actions={
          <>
            <ExportLinks list="/admin/calendar/[year]" id={year} />
            <PrintButton />
            <LinkButton href={`/admin/calendar/enter?year=${year}`}>{t("editYear")}</LinkButton>
          </>
        }
        above={[{ label: t("title"), href: "/admin/calendar" }]}
      />
      <div className="grid gap-8">
        <NoticeTable caption={title} rows={rowsOf(current.days)} />
        {versions.length > 1 && <VersionTable versions={versions} />}
      </div>
    </>
  );
}
