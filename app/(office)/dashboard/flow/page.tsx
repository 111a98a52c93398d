import { getTranslations } from "next-intl/server";
import { AsOfBanner } from "@/components/history/as-of-banner";
import { AsOfForm } from "@/components/history/as-of-form";
import { PageHeader } from "@/components/layout/page-header";
import { FigureTabs } from "@/components/statistics/figure-tabs";
import { Funnel } from "@/components/statistics/funnel";
import { HeatMap } from "@/components/statistics/heat-map";
import { IgnoredScope } from "@/components/statistics/ignored-scope";
import { ScopeBar } from "@/components/statistics/scope-bar";
import { ExportLinks } from "@/components/ui/export-links";
import { Notice } from "@/components/ui/notice";
import { PrintButton } from "@/components/ui/print-button";
import { Tabs } from "@/components/ui/tabs";
import { db } from "@/db/client";
import { listCountedYears } from "@/db/queries/counted-years";
import { readFlow } from "@/db/queries/flow";
import { listSessions } from "@/db/queries/organisation";
import { readFromReplica } from "@/db/queries/replica";
import { funnelOf, HEATS, type Heat } from "@/domain/statistics/flow";
import { type CountedScope, ignoredScope, readScope, scopeQuery } from "@/domain/statistics/scope";
import type { Viewer } from "@/domain/viewer";
import { requireViewer } from "@/server/session";
import { NoSuchDay } from "../_components/no-such-day";
import { pastDayOf } from "../_components/past-day";
import { Spans } from "./_components/spans";

export async function generateMetadata() {
  const t = await getTranslations("flow");
  return { title: t("title") };
}

export default async function FlowPage({ searchParams }: PageProps<"/dashboard/flow">) {
  const viewer = await requireViewer("statistics.handling");
  const [address, t] = await Promise.all([searchParams, getTranslations("flow")]);
  const { asOf, since, day, thisYear } = await pastDayOf(viewer, address.asOf, new Date());
  const scope = readScope(address, thisYear);
  const today = `/dashboard/flow?${scopeQuery(scope)}`;
  const form = <AsOfForm action="/dashboard/flow" day={day} keep={scopeQuery(scope)} />;
  if (asOf.kind === "fault")
    return (
      <NoSuchDay title={t("title")} lead={t("lead")} because={asOf.because} since={since} today={today}>
        {form}
      </NoSuchDay>
    );
  const [sessions, years] = await Promise.all([
    listSessions(db, viewer, { retired: true }),
    listCountedYears(db, viewer),
  ]);
  const counted = { ...scope, ...(day && { asOf: day }) };
  const query = scopeQuery(counted);
  const works = typeof address.works === "string" ? address.works : null;
  const saved = works === null ? query : `${query}&works=${works}`;
  const actions = (
    <>
      {day === undefined && <ExportLinks list="/dashboard/flow" query={saved} />}
      <PrintButton />
    </>
  );
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} actions={actions} />
      <FigureTabs viewer={viewer} current="flow" scope={query} />
      <IgnoredScope names={ignoredScope(address)} year={scope.year} />
      {day && <AsOfBanner day={day} today={today} />}
      <ScopeBar path="/dashboard/flow" {...{ scope, sessions, thisYear, years }} asOf={day}>
        {form}
      </ScopeBar>
      <Flow
        viewer={viewer}
        scope={counted}
        heat={HEATS.find((each) => each === address.heat)}
        works={works}
      />
    </>
  );
}

type Props = { viewer: Viewer; scope: CountedScope; heat: Heat | undefined; works: string | null };

/** How far the cases came, how long each step took, and where and when they gathered. */
async function Flow({ viewer, scope, heat = "filed", works }: Props) {
  const [t, words, { figures, map }] = await Promise.all([
    getTranslations("flow"),
    getTranslations("statistics.metrics"),
    readFromReplica(viewer.congressId, (from) => readFlow(from, viewer, scope, heat, new Date())),
  ]);
  const heats = HEATS.map((each) => ({
    label: words(each),
    href: `/dashboard/flow?${scopeQuery(scope)}&heat=${each}#heat`,
    current: each === heat,
  }));
  return (
    <div className="grid min-w-0 gap-8">
      <section aria-labelledby="funnel" className="grid max-w-3xl gap-3">
        <h2 id="funnel" className="text-lg">
          {t("funnelTitle")}
        </h2>
        <Funnel steps={funnelOf(figures)} scope={scope} />
      </section>
      {scope.asOf === undefined ? (
        <Spans viewer={viewer} scope={scope} shown={works} />
      ) : (
        <Notice tone="info" title={t("spansTitle")}>
          {t("spansToday")}
        </Notice>
      )}
      <section aria-labelledby="heat" className="grid min-w-0 gap-3">
        <h2 id="heat" className="text-lg">
          {t("heat")}
        </h2>
        <p className="-mt-2 text-muted text-sm">{t("heatHow")}</p>
        <Tabs items={heats} label={t("heatOf")} />
        <HeatMap {...map} heat={heat} scope={scope} />
      </section>
    </div>
  );
}
