import { getTranslations } from "next-intl/server";
import { MeasuredWorks } from "@/components/statistics/measured-works";
import { SpanSummary } from "@/components/statistics/span-summary";
import { SpanTable } from "@/components/statistics/span-table";
import { Disclosure } from "@/components/ui/disclosure";
import { readFromReplica } from "@/db/queries/replica";
import { measureWorks } from "@/db/queries/statistics-spans";
import { type Scope, scopeQuery } from "@/domain/statistics/scope";
import type { Viewer } from "@/domain/viewer";

type Props = {
  viewer: Viewer;
  scope: Scope;
  /** Whose parts are listed one by one: a unit's id, "all", or nobody's. */
  shown: string | null;
};

/** How long each step took; a unit's number lists its parts with their days. */
export async function Spans({ viewer, scope, shown }: Props) {
  const [t, works] = await Promise.all([
    getTranslations("flow"),
    readFromReplica(viewer.congressId, (from) => measureWorks(from, viewer, scope, new Date())),
  ]);
  const listed = shown === null ? [] : works.filter(({ unitId }) => shown === "all" || unitId === shown);
  const hrefOf = (unitId: string) => `/dashboard/flow?${scopeQuery(scope)}&works=${unitId}#works`;
  return (
    <section aria-labelledby="spans" className="grid min-w-0 gap-3">
      <h2 id="spans" className="text-lg">
        {t("spansTitle")}
      </h2>
      <p className="-mt-2 max-w-prose text-muted text-sm">{t("spansHow")}</p>
      <div className="max-w-3xl">
        <SpanSummary spans={works.map(({ spans }) => spans)} href={hrefOf("all")} />
      </div>
      {works.length > 0 && (
        <Disclosure summary={t("byUnit")}>
          <SpanTable works={works} hrefOf={hrefOf} />
        </Disclosure>
      )}
      {listed.length > 0 && (
        <div id="works" className="grid scroll-mt-20 gap-2">
          <MeasuredWorks
            works={listed.slice(0, SHOWN)}
            caption={t("worksCaption", { count: listed.length })}
          />
          {listed.length > SHOWN && (
            <p className="text-muted text-sm">{t("more", { shown: SHOWN, count: listed.length })}</p>
          )}
        </div>
      )}
    </section>
  );
}

// The file holds all of them.
const SHOWN = 30;
