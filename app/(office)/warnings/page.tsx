import Form from "next/form";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { PrintButton } from "@/components/ui/print-button";
import { Select } from "@/components/ui/select";
import { WarningTable } from "@/components/warning/warning-table";
import { db } from "@/db/client";
import { listWarnings, type Warning } from "@/db/queries/warning";
import { localName } from "@/domain/local-name";
import { RISKS, type Risk } from "@/domain/warning/forecast";
import { requireViewer } from "@/server/session";

export async function generateMetadata() {
  const t = await getTranslations("warning");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function WarningsPage({ searchParams }: Props) {
  const viewer = await requireViewer("warning.read");
  const { unit } = await searchParams;
  const [t, format, all] = await Promise.all([
    getTranslations("warning"),
    getFormatter(),
    listWarnings(db, viewer, new Date()),
  ]);
  const rows = typeof unit === "string" && unit !== "" ? all.filter((row) => row.unit.id === unit) : all;
  const count = (risk: Risk) => rows.filter((row) => row.forecast.risk === risk).length;
  const percent = (share: number) => format.number(share, { style: "percent" });
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          rows.length > 0 && (
            <>
              <ExportLinks
                list="/warnings"
                query={typeof unit === "string" ? `unit=${encodeURIComponent(unit)}` : ""}
              />
              <PrintButton />
            </>
          )
        }
      />
      <div className="grid gap-4">
        {viewer.unitId === null && <UnitFilter all={all} unit={typeof unit === "string" ? unit : ""} />}
        {rows.length === 0 ? (
          <EmptyState title={t(unit ? "noneOfUnit" : "none")}>{t("noneText")}</EmptyState>
        ) : (
          <>
            <p>{t("summary", { overdue: count("overdue"), high: count("high"), all: rows.length })}</p>
            <WarningTable rows={rows} ofOneUnit={viewer.unitId !== null} />
          </>
        )}
        <Disclosure quiet summary={t("how")}>
          <p className="max-w-prose">
            {t("method", { high: percent(RISKS.high), medium: percent(RISKS.medium) })}
          </p>
        </Disclosure>
      </div>
    </>
  );
}

async function UnitFilter({ all, unit }: { all: readonly Warning[]; unit: string }) {
  const [t, locale] = await Promise.all([getTranslations("warning"), getLocale()]);
  const units = new Map(all.map((row) => [row.unit.id, localName(row.unit, locale)]));
  const options = [...units].map(([value, label]) => ({ value, label }));
  return (
    <Form prefetch={false} action="/warnings" className="flex flex-wrap items-end gap-2 print:hidden">
      <div className="grid gap-1">
        <label htmlFor="warning-unit" className="text-sm">
          {t("unit")}
        </label>
        <Select
          id="warning-unit"
          name="unit"
          options={options.toSorted((a, b) => a.label.localeCompare(b.label, locale))}
          placeholder={t("all")}
          defaultValue={unit}
        />
      </div>
      <Button type="submit">{t("show")}</Button>
    </Form>
  );
}
