import { getTranslations } from "next-intl/server";
import { Funnel } from "@/components/statistics/funnel";
import { HeatMap } from "@/components/statistics/heat-map";
import { Notice } from "@/components/ui/notice";
import { Tabs } from "@/components/ui/tabs";
import type { readFlow } from "@/db/queries/flow";
import { funnelOf, HEATS, type Heat } from "@/domain/statistics/flow";
import { type CountedScope, scopeQuery } from "@/domain/statistics/scope";
import type { Viewer } from "@/domain/viewer";
import { Spans } from "./spans";

type Props = {
  viewer: Viewer;
  scope: CountedScope;
  flow: Awaited<ReturnType<typeof readFlow>>;
  heat: Heat;
  works: string | null;
};

/** How far the cases came, how long each step took, and where and when they gathered. */
export async function FlowOfScope({ viewer, scope, flow: { figures, map }, heat, works }: Props) {
  const [t, words] = await Promise.all([getTranslations("flow"), getTranslations("statistics.metrics")]);
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
