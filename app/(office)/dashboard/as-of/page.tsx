import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AsOfBanner, AsOfRefused } from "@/components/history/as-of-banner";
import { AsOfForm } from "@/components/history/as-of-form";
import { PageHeader } from "@/components/layout/page-header";
import { ExportLinks } from "@/components/ui/export-links";
import { db } from "@/db/client";
import { firstDay } from "@/db/queries/history";
import { countingAsOf } from "@/db/queries/history-statistics";
import { dayOf, yearOf } from "@/domain/day";
import { readAsOf } from "@/domain/history/as-of";
import { readAsOfQuery } from "@/domain/history/list";
import { rowsAddress } from "@/domain/statistics/rows";
import { scopeQuery } from "@/domain/statistics/scope";
import { readsFigure } from "@/domain/statistics/sight";
import { requireViewer } from "@/server/session";
import { PastRows } from "./_components/rows";

export async function generateMetadata({ searchParams }: PageProps<"/dashboard/as-of">) {
  const [t, address] = await Promise.all([getTranslations(), searchParams]);
  const { figure } = readAsOfQuery(address, 0);
  return { title: `${t(`statistics.metrics.${figure}`)} · ${t("history.label")}` };
}

export default async function AsOfPage({ searchParams }: PageProps<"/dashboard/as-of">) {
  const viewer = await requireViewer("statistics.read");
  const [address, since, t] = await Promise.all([searchParams, firstDay(db, viewer), getTranslations()]);
  const now = new Date();
  const asOf = readAsOf(address.asOf, since, now);
  const day = asOf.kind === "past" ? asOf.day : undefined;
  const query = readAsOfQuery(address, yearOf(day ?? dayOf(now)));
  const { figure, by, scope } = query;
  if (!readsFigure(viewer, figure)) notFound();
  const today = rowsAddress(figure, scope, by ? { by: by.grouping, key: by.key } : undefined) ?? "/dashboard";
  const head = {
    breadcrumb: [{ label: t("dashboard.title"), href: `/dashboard?${scopeQuery({ ...scope, asOf: day })}` }],
    title: t(`statistics.metrics.${figure}`),
  };
  if (asOf.kind !== "past")
    return (
      <>
        <PageHeader {...head} lead={t("history.list.choose")} />
        {asOf.kind === "fault" && <AsOfRefused because={asOf.because} since={since} today={today} />}
        <AsOfForm action="/dashboard/as-of" keep={queryOf(address, ["page", "asOf"])} />
      </>
    );
  const counting = await countingAsOf(db, viewer, scope, asOf.day);
  const own = queryOf(address, ["page"]);
  return (
    <>
      <PageHeader
        {...head}
        lead={t(`statistics.definitions.${figure}`)}
        actions={<ExportLinks list="/dashboard/as-of" query={own} />}
      />
      <AsOfBanner day={asOf.day} today={today} />
      <PastRows
        counting={counting}
        query={query}
        address={own}
        page={Math.trunc(Number(address.page)) || 1}
      />
    </>
  );
}

/** The address without some of its names. */
function queryOf(address: Record<string, string | string[] | undefined>, without: readonly string[]): string {
  const pairs = Object.entries(address).flatMap(([name, value]) =>
    typeof value === "string" && !without.includes(name) ? [[name, value]] : [],
  );
  return new URLSearchParams(pairs).toString();
}
