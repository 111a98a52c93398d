import { getTranslations } from "next-intl/server";
import { DeputyList } from "@/components/deputy-year/deputy-list";
import { PageHeader } from "@/components/layout/page-header";
import { YearTabs } from "@/components/scoring/year-tabs";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { db } from "@/db/client";
import { listDeputyYears } from "@/db/queries/deputy-year";
import { dayOf, yearOf } from "@/domain/day";
import { readYear } from "@/domain/scoring/year";
import { requireViewer } from "@/server/session";

export async function generateMetadata() {
  const t = await getTranslations("deputyYear");
  return { title: t("listTitle") };
}

export default async function DeputiesPage({ searchParams }: PageProps<"/deputies">) {
  const viewer = await requireViewer("deputyYear.list");
  const now = new Date();
  const thisYear = yearOf(dayOf(now));
  const asked = (await searchParams).year;
  const year = readYear(asked, thisYear);
  const [t, rows] = await Promise.all([
    getTranslations("deputyYear"),
    listDeputyYears(db, viewer, year, now),
  ]);
  return (
    <>
      <PageHeader
        title={t("listTitle")}
        lead={t("listLead")}
        actions={<ExportLinks list="/deputies" query={`year=${year}`} />}
      />
      <div className="grid gap-4">
        <YearTabs path="/deputies" year={year} thisYear={thisYear} asked={asked} />
        {rows.length === 0 ? <EmptyState title={t("none")} /> : <DeputyList rows={rows} year={year} />}
      </div>
    </>
  );
}
