import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Board } from "@/components/statistics/board";
import { CommitmentBoard } from "@/components/statistics/commitment-board";
import { ScopeBar } from "@/components/statistics/scope-bar";
import { ExportLinks } from "@/components/ui/export-links";
import { PrintButton } from "@/components/ui/print-button";
import { db } from "@/db/client";
import { countCommitments, countCommitmentsByUnit } from "@/db/queries/commitment-statistics";
import { listSessions } from "@/db/queries/organisation";
import { countFigures } from "@/db/queries/statistics";
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
  const [figures, promised, promisedBy, sessions, ...groups] = await Promise.all([
    countFigures(db, viewer, scope, now),
    countCommitments(db, viewer, scope, now),
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
      <Board figures={figures} scope={query} />
      <CommitmentBoard figures={promised} units={promisedBy} scope={scopeAddress(scope)} />
      <Charts groups={{ category, month, unit, delegation }} scope={query} />
    </>
  );
}
