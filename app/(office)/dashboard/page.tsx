import { getTranslations } from "next-intl/server";
import { AsOfBanner } from "@/components/history/as-of-banner";
import { AsOfForm } from "@/components/history/as-of-form";
import { PastYears } from "@/components/import-batch/past-years";
import { PageHeader } from "@/components/layout/page-header";
import { Board } from "@/components/statistics/board";
import { UnitCommitmentTable } from "@/components/statistics/commitment-units";
import { FigureTabs } from "@/components/statistics/figure-tabs";
import { IgnoredScope } from "@/components/statistics/ignored-scope";
import { ScopeBar } from "@/components/statistics/scope-bar";
import { ExportLinks } from "@/components/ui/export-links";
import { PrintButton } from "@/components/ui/print-button";
import { db } from "@/db/client";
import { readBoard } from "@/db/queries/board";
import { listCountedYears } from "@/db/queries/counted-years";
import { listSessions } from "@/db/queries/organisation";
import { readFromReplica } from "@/db/queries/replica";
import { ignoredScope, readScope, scopeQuery } from "@/domain/statistics/scope";
import { requireViewer } from "@/server/session";
import { Charts } from "./_components/charts";
import { NoSuchDay } from "./_components/no-such-day";
import { pastDayOf } from "./_components/past-day";

export async function generateMetadata() {
  const t = await getTranslations("dashboard");
  return { title: t("title") };
}

export default async function DashboardPage({ searchParams }: PageProps<"/dashboard">) {
  const viewer = await requireViewer("statistics.read");
  const [address, t] = await Promise.all([searchParams, getTranslations("dashboard")]);
  const now = new Date();
  const { asOf, since, day, thisYear } = await pastDayOf(viewer, address.asOf, now);
  const scope = readScope(address, thisYear);
  const today = `/dashboard?${scopeQuery(scope)}`;
  const form = <AsOfForm action="/dashboard" day={day} keep={scopeQuery(scope)} />;
  if (asOf.kind === "fault")
    return (
      <NoSuchDay title={t("title")} lead={t("lead")} because={asOf.because} since={since} today={today}>
        {form}
      </NoSuchDay>
    );
  const counted = { ...scope, ...(day && { asOf: day }) };
  const [[{ figures, promisedBy, groups }, years], sessions] = await Promise.all([
    readFromReplica(viewer.congressId, (from) =>
      Promise.all([readBoard(from, viewer, counted, now), listCountedYears(from, viewer, now)]),
    ),
    listSessions(db, viewer, { retired: true }),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <ExportLinks list="/dashboard" query={scopeQuery(counted)} />
            <PrintButton />
          </>
        }
      />
      <FigureTabs viewer={viewer} current="board" scope={scopeQuery(counted)} />
      <IgnoredScope names={ignoredScope(address)} year={scope.year} />
      {day && <AsOfBanner day={day} today={today} />}
      <ScopeBar scope={scope} sessions={sessions} thisYear={thisYear} years={years} asOf={day}>
        {form}
      </ScopeBar>
      <PastYears viewer={viewer} />
      <Board figures={figures} scope={counted} />
      {promisedBy.length > 0 && (
        <div className="mt-3">
          <UnitCommitmentTable units={promisedBy} scope={counted} />
        </div>
      )}
      <Charts groups={groups} scope={counted} />
    </>
  );
}
