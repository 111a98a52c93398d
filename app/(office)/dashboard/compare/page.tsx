import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AsOfBanner } from "@/components/history/as-of-banner";
import { AsOfForm } from "@/components/history/as-of-form";
import { PastYears } from "@/components/import-batch/past-years";
import { PageHeader } from "@/components/layout/page-header";
import { CompareForm } from "@/components/statistics/compare-form";
import { CompareTable } from "@/components/statistics/compare-table";
import { FigureTabs } from "@/components/statistics/figure-tabs";
import { IgnoredScope } from "@/components/statistics/ignored-scope";
import { ScopeBar } from "@/components/statistics/scope-bar";
import { ExportLinks } from "@/components/ui/export-links";
import { PrintButton } from "@/components/ui/print-button";
import { db } from "@/db/client";
import { readComparison } from "@/db/queries/comparison";
import { listCountedYears } from "@/db/queries/counted-years";
import { listSessions } from "@/db/queries/organisation";
import { readFromReplica } from "@/db/queries/replica";
import {
  COMPARABLE_FROM,
  type CompareQuery,
  compareAddress,
  isOverAllYears,
  MOST_COMPARED,
  readCompareQuery,
} from "@/domain/statistics/compare";
import { opensBy } from "@/domain/statistics/rows";
import { ignoredScope, scopeQuery } from "@/domain/statistics/scope";
import { figuresOfViewer } from "@/domain/statistics/sight";
import type { Viewer } from "@/domain/viewer";
import { requireViewer } from "@/server/session";
import { NoSuchDay } from "../_components/no-such-day";
import { pastDayOf } from "../_components/past-day";

export async function generateMetadata() {
  const t = await getTranslations("compare");
  return { title: t("title") };
}

export default async function ComparePage({ searchParams }: PageProps<"/dashboard/compare">) {
  const viewer = await requireViewer("statistics.read");
  const [asked, t] = await Promise.all([searchParams, getTranslations("compare")]);
  const { asOf, since, day, thisYear } = await pastDayOf(viewer, asked.asOf, new Date());
  const query = readCompareQuery(asked, figuresOfViewer(viewer), thisYear, day);
  const { scope } = query;
  const kept = compareAddress(query, { scope: { ...scope, asOf: undefined } });
  const today = `/dashboard/compare?${kept}`;
  const form = <AsOfForm action="/dashboard/compare" day={day} keep={kept} />;
  if (asOf.kind === "fault")
    return (
      <NoSuchDay title={t("title")} lead={t("lead")} because={asOf.because} since={since} today={today}>
        {form}
      </NoSuchDay>
    );
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <ExportLinks list="/dashboard/compare" query={compareAddress(query)} />
            <PrintButton />
          </>
        }
      />
      <FigureTabs viewer={viewer} current="compare" scope={scopeQuery(scope)} />
      <IgnoredScope names={ignoredScope(asked)} year={scope.year} />
      {day && <AsOfBanner day={day} today={today} />}
      <Comparison viewer={viewer} query={query} thisYear={thisYear}>
        {form}
      </Comparison>
    </>
  );
}

type Props = { viewer: Viewer; query: CompareQuery; thisYear: number; children: ReactNode };

/** What is compared, and the groups side by side; the child asks for another day. */
async function Comparison({ viewer, query, thisYear, children }: Props) {
  const [t, rows, sessions, years] = await Promise.all([
    getTranslations("compare"),
    readFromReplica(viewer.congressId, (from) => readComparison(from, viewer, query, new Date())),
    listSessions(db, viewer, { retired: true }),
    listCountedYears(db, viewer),
  ]);
  const { by, names, scope } = query;
  const offered = figuresOfViewer(viewer).filter((name) => opensBy(name, by));
  const overAll = isOverAllYears(by);
  return (
    <>
      <CompareForm query={query} offered={offered} most={MOST_COMPARED} />
      {overAll ? (
        <div className="mb-6">{children}</div>
      ) : (
        <ScopeBar
          path="/dashboard/compare"
          keep={{ by, figures: names.join(",") }}
          {...{ scope, sessions, thisYear, years }}
          asOf={scope.asOf}
        >
          {children}
        </ScopeBar>
      )}
      <p className="mb-3 max-w-prose text-muted text-sm">
        {t(overAll ? "heldBefore" : "heldAll")} {t("few", { n: COMPARABLE_FROM })}
      </p>
      {overAll && <PastYears viewer={viewer} />}
      <CompareTable rows={rows} query={query} />
    </>
  );
}
