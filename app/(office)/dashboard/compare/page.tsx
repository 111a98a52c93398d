import { getTranslations } from "next-intl/server";
import { AsOfBanner } from "@/components/history/as-of-banner";
import { AsOfForm } from "@/components/history/as-of-form";
import { PageHeader } from "@/components/layout/page-header";
import { FigureTabs } from "@/components/statistics/figure-tabs";
import { IgnoredScope } from "@/components/statistics/ignored-scope";
import { ExportLinks } from "@/components/ui/export-links";
import { PrintButton } from "@/components/ui/print-button";
import { compareAddress, readCompareQuery } from "@/domain/statistics/compare";
import { ignoredScope, scopeQuery } from "@/domain/statistics/scope";
import { figuresOfViewer } from "@/domain/statistics/sight";
import { requireViewer } from "@/server/session";
import { NoSuchDay } from "../_components/no-such-day";
import { pastDayOf } from "../_components/past-day";
import { Comparison } from "./_components/comparison";

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
