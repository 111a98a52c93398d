import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { CreateForm } from "@/components/report/create-form";
import { ReportList } from "@/components/report/report-list";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { LinkButton } from "@/components/ui/link-button";
import { db } from "@/db/client";
import { listSessions } from "@/db/queries/organisation";
import { listReports } from "@/db/queries/report";
import { dayOf, yearOf } from "@/domain/day";
import { can } from "@/domain/permissions";
import { requireViewer } from "@/server/session";
import { create } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("report");
  return { title: t("title") };
}

export default async function ReportsPage() {
  const viewer = await requireViewer("report.read");
  const writes = can(viewer, "report.write");
  const [t, rows, sessions] = await Promise.all([
    getTranslations("report"),
    listReports(db, viewer),
    writes ? listSessions(db, viewer, { retired: true }) : [],
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t(writes ? "lead" : "leadReader")}
        actions={
          <>
            <ExportLinks list="/reports" />
            {writes && <LinkButton href="/reports/template">{t("template.open")}</LinkButton>}
          </>
        }
      />
      <div className="grid gap-6">
        {rows.length === 0 ? (
          <EmptyState title={t("none")}>{t(writes ? "noneStaff" : "noneText")}</EmptyState>
        ) : (
          <ReportList rows={rows} />
        )}
        {writes && (
          <Card>
            <Disclosure summary={t("create.title")} open={rows.length === 0}>
              <CreateForm action={create} sessions={sessions} thisYear={yearOf(dayOf(new Date()))} />
            </Disclosure>
          </Card>
        )}
      </div>
    </>
  );
}
