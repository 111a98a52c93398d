import { getFormatter, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { Pagination } from "@/components/ui/pagination";
import { PrintButton } from "@/components/ui/print-button";
import { WarningTable } from "@/components/warning/warning-table";
import { db } from "@/db/client";
import { listWarnings, type WarningPage, warningPages } from "@/db/queries/warning";
import { readWarningQuery, type WarningQuery, warningAddress } from "@/domain/warning/address";
import { RISKS } from "@/domain/warning/forecast";
import { requireViewer } from "@/server/session";
import { RiskTabs } from "./_components/risk-tabs";
import { UnitFilter } from "./_components/unit-filter";

export async function generateMetadata() {
  const t = await getTranslations("warning");
  return { title: t("title") };
}

export default async function WarningsPage({ searchParams }: PageProps<"/warnings">) {
  const viewer = await requireViewer("warning.read");
  const query = readWarningQuery(await searchParams);
  const [t, format, found] = await Promise.all([
    getTranslations("warning"),
    getFormatter(),
    listWarnings(db, viewer, new Date(), query),
  ]);
  const percent = (share: number) => format.number(share, { style: "percent" });
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          found.total > 0 && (
            <>
              <ExportLinks list="/warnings" query={warningAddress(query)} />
              <PrintButton />
            </>
          )
        }
      />
      <div className="grid gap-4">
        {viewer.unitId === null && <UnitFilter units={found.units} query={query} />}
        <Found {...{ found, query }} ofOneUnit={viewer.unitId !== null} />
        <Disclosure quiet summary={t("how")}>
          <p className="max-w-prose">
            {t("method", { high: percent(RISKS.high), medium: percent(RISKS.medium) })}
          </p>
        </Disclosure>
      </div>
    </>
  );
}

type Props = { found: WarningPage; query: WarningQuery; ofOneUnit: boolean };

/** One page of the warnings, with how many there are of each risk. */
async function Found({ found: { rows, page, total, counts }, query, ofOneUnit }: Props) {
  const t = await getTranslations("warning");
  const { overdue, high } = counts;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (all === 0)
    return <EmptyState title={t(query.unitId ? "noneOfUnit" : "none")}>{t("noneText")}</EmptyState>;
  return (
    <>
      <p>{t("summary", { overdue, high, all })}</p>
      <RiskTabs {...{ counts, query }} />
      {total === 0 ? (
        <EmptyState title={t("noneOfRisk")} />
      ) : (
        <WarningTable rows={rows} ofOneUnit={ofOneUnit} />
      )}
      <Pagination
        page={page}
        pages={warningPages(total)}
        total={total}
        hrefOf={(page) => `/warnings?${warningAddress(query, { page })}`}
      />
    </>
  );
}
