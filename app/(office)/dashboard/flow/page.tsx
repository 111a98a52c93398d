import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { FigureTabs } from "@/components/statistics/figure-tabs";
import { Funnel } from "@/components/statistics/funnel";
import { HeatMap } from "@/components/statistics/heat-map";
import { ScopeBar } from "@/components/statistics/scope-bar";
import { ExportLinks } from "@/components/ui/export-links";
import { Tabs } from "@/components/ui/tabs";
import { db } from "@/db/client";
import { listCountedYears } from "@/db/queries/counted-years";
import { listSessions } from "@/db/queries/organisation";
import { readFromReplica } from "@/db/queries/replica";
import { countFigures } from "@/db/queries/statistics";
import { countHeat } from "@/db/queries/statistics-heat";
import { dayOf, yearOf } from "@/domain/day";
import { funnelOf, HEATS } from "@/domain/statistics/flow";
import { readScope, scopeQuery } from "@/domain/statistics/scope";
import { requireViewer } from "@/server/session";
import { Spans } from "./_components/spans";

export async function generateMetadata() {
  const t = await getTranslations("flow");
  return { title: t("title") };
}

export default async function FlowPage({ searchParams }: PageProps<"/dashboard/flow">) {
  const viewer = await requireViewer("statistics.handling");
  const address = await searchParams;
  const now = new Date();
  const thisYear = yearOf(dayOf(now));
  const scope = readScope(address, thisYear);
  const heat = HEATS.find((each) => each === address.heat) ?? "filed";
  const [t, words, figures, map, sessions, years] = await Promise.all([
    getTranslations("flow"),
    getTranslations("statistics.metrics"),
    readFromReplica(viewer.congressId, (from) => countFigures(from, viewer, scope, now)),
    readFromReplica(viewer.congressId, (from) => countHeat(from, viewer, scope, heat, now)),
    listSessions(db, viewer, { retired: true }),
    listCountedYears(db, viewer),
  ]);
  const query = scopeQuery(scope);
  const heats = HEATS.map((each) => ({
    label: words(each),
    href: `/dashboard/flow?${query}&heat=${each}#heat`,
    current: each === heat,
  }));
  const works = typeof address.works === "string" ? address.works : null;
  const saved = works === null ? query : `${query}&works=${works}`;
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={<ExportLinks list="/dashboard/flow" query={saved} />}
      />
      <FigureTabs viewer={viewer} current="flow" scope={query} />
      <ScopeBar path="/dashboard/flow" scope={scope} sessions={sessions} thisYear={thisYear} years={years} />
      <div className="grid min-w-0 gap-8">
        <section aria-labelledby="funnel" className="grid max-w-3xl gap-3">
          <h2 id="funnel" className="text-lg">
            {t("funnelTitle")}
          </h2>
          <Funnel steps={funnelOf(figures)} scope={scope} />
        </section>
        <Spans viewer={viewer} scope={scope} shown={works} />
        <section aria-labelledby="heat" className="grid min-w-0 gap-3">
          <h2 id="heat" className="text-lg">
            {t("heat")}
          </h2>
          <p className="-mt-2 text-muted text-sm">{t("heatHow")}</p>
          <Tabs items={heats} label={t("heatOf")} />
          <HeatMap {...map} heat={heat} scope={scope} />
        </section>
      </div>
    </>
  );
}
