import { getTranslations } from "next-intl/server";
import { PastYears } from "@/components/import-batch/past-years";
import { PageHeader } from "@/components/layout/page-header";
import { CompareForm } from "@/components/statistics/compare-form";
import { CompareTable } from "@/components/statistics/compare-table";
import { FigureTabs } from "@/components/statistics/figure-tabs";
import { ScopeBar } from "@/components/statistics/scope-bar";
import { ExportLinks } from "@/components/ui/export-links";
import { db } from "@/db/client";
import { readComparison } from "@/db/queries/comparison";
import { listCountedYears } from "@/db/queries/counted-years";
import { listSessions } from "@/db/queries/organisation";
import { readFromReplica } from "@/db/queries/replica";
import { dayOf, yearOf } from "@/domain/day";
import {
  COMPARABLE_FROM,
  compareAddress,
  isOverAllYears,
  MOST_COMPARED,
  readCompareQuery,
} from "@/domain/statistics/compare";
import { opensBy } from "@/domain/statistics/rows";
import { scopeQuery } from "@/domain/statistics/scope";
import { figuresOfViewer } from "@/domain/statistics/sight";
import { requireViewer } from "@/server/session";

export async function generateMetadata() {
  const t = await getTranslations("compare");
  return { title: t("title") };
}

export default async function ComparePage({ searchParams }: PageProps<"/dashboard/compare">) {
  const viewer = await requireViewer("statistics.read");
  const now = new Date();
  const thisYear = yearOf(dayOf(now));
  const readable = figuresOfViewer(viewer);
  const query = readCompareQuery(await searchParams, readable, thisYear);
  const [t, rows, sessions, years] = await Promise.all([
    getTranslations("compare"),
    readFromReplica(viewer.congressId, (from) => readComparison(from, viewer, query, now)),
    listSessions(db, viewer, { retired: true }),
    listCountedYears(db, viewer),
  ]);
  const address = compareAddress(query);
  const held = isOverAllYears(query.by) ? t("heldBefore") : t("heldAll");
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={<ExportLinks list="/dashboard/compare" query={address} />}
      />
      <FigureTabs viewer={viewer} current="compare" scope={scopeQuery(query.scope)} />
      <CompareForm
        query={query}
        offered={readable.filter((name) => opensBy(name, query.by))}
        most={MOST_COMPARED}
      />
      {!isOverAllYears(query.by) && (
        <ScopeBar
          path="/dashboard/compare"
          keep={{ by: query.by, figures: query.names.join(",") }}
          scope={query.scope}
          sessions={sessions}
          thisYear={thisYear}
          years={years}
        />
      )}
      <p className="mb-3 max-w-prose text-muted text-sm">
        {held} {t("few", { n: COMPARABLE_FROM })}
      </p>
      {isOverAllYears(query.by) && <PastYears viewer={viewer} />}
      <CompareTable rows={rows} query={query} />
    </>
  );
}
