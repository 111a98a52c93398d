import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Board } from "@/components/statistics/board";
import { UnitCommitmentTable } from "@/components/statistics/commitment-units";
import { ScopeBar } from "@/components/statistics/scope-bar";
import { ExportLinks } from "@/components/ui/export-links";
import { PrintButton } from "@/components/ui/print-button";
import { db } from "@/db/client";
import { countCatalogue } from "@/db/queries/catalogue";
import { countCommitmentsByUnit } from "@/db/queries/commitment-statistics";
import { listSessions } from "@/db/queries/organisation";
import { countByGroup } from "@/db/queries/statistics-groups";
import { scopeAddress } from "@/domain/commitment/list";
import { dayOf, yearOf } from "@/domain/day";
import { readScope, scopeQuery } from "@/domain/statistics/scope";
import { requireViewer } from "@/server/session";
import { Charts } from "./_components/charts";

export async function generateMetadata() {
  const t = await getTranslations("dashboard");
  return { title: t("title") };
}

export default async function DashboardPage({ searchParams }: PageProps<"/dashboard">) {
  const viewer = await requireViewer("statistics.read");
  const now = new Date();
  const scope = readScope(await searchParams, yearOf(dayOf(now)));
  const t = await getTranslations("dashboard");
  const [figures, promisedBy, sessions, ...groups] = await Promise.all([
    countCatalogue(db, viewer, scope, now),
    countCommitmentsByUnit(db, viewer, scope, now),
    listSessions(db, viewer, { retired: true }),
    countByGroup(db, viewer, scope, "category", now),
    countByGroup(db, viewer, scope, "month", now),
    countByGroup(db, viewer, scope, "unit", now),
    countByGroup(db, viewer, scope, "delegation", now),
  ]);
  const [category, month, unit, delegation] = groups;
  const query = scopeQuery(scope);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <ExportLinks list="/dashboard" query={query} />
            <PrintButton />
          </>
        }
      />
      <ScopeBar scope={scope} sessions={sessions} thisYear={yearOf(dayOf(now))} />
      <Board figures={figures} scope={scope} />
      {promisedBy.length > 0 && (
        <div className="mt-3">
          <UnitCommitmentTable units={promisedBy} scope={scopeAddress(scope)} />
        </div>
      )}
      <Charts groups={{ category, month, unit, delegation }} scope={query} />
    </>
  );
}
