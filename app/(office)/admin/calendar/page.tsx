import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { YearTable } from "@/components/calendar/year-table";
import { AdminHeader } from "@/components/organisation/admin-header";
import { ExportLinks } from "@/components/ui/export-links";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { db } from "@/db/client";
import { listCalendarYears } from "@/db/queries/calendar";
import { dayOf, yearOf } from "@/domain/day";
import { requireViewer } from "@/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("calendar");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CalendarPage({ searchParams }: Props) {
  const viewer = await requireViewer("calendar.write");
  const [t, { moved }, years] = await Promise.all([
    getTranslations("calendar"),
    searchParams,
    listCalendarYears(db, viewer),
  ]);
  const thisYear = yearOf(dayOf(new Date()));
  const next = years.findLast(({ year, status }) => year >= thisYear && status === "provisional")?.year;
  const enter = (year: number) => (
    <LinkButton href={`/admin/calendar/enter?year=${year}`} look="primary">
      {t("enter")}
    </LinkButton>
  );
  return (
    <>
      <AdminHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <ExportLinks list="/admin/calendar" />
            {enter(next ?? thisYear)}
          </>
        }
      />
      <div className="grid gap-6">
        {moved !== undefined && (
          <div role="status">
            <Notice tone="ok">{t("saved", { moved: Number(moved) || 0 })}</Notice>
          </div>
        )}
        {next !== undefined && (
          <Notice tone="warn" title={t("notAnnounced", { year: String(next) })}>
            {t("notAnnouncedText")}
          </Notice>
        )}
        <YearTable years={years} />
      </div>
    </>
  );
}
