import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import type { ImportKind } from "@/domain/import-batch/kinds";
import { IMPORT_LIMITS } from "@/domain/import-batch/limits";
import { type RowQuery, rowQueryText } from "@/domain/import-batch/query";
import { ROW_FILTERS } from "@/domain/import-batch/states";
import type { Counts } from "./counts";
import { RowTable, type ShownRow } from "./row-table";

type Props = {
  batch: { id: string; kind: ImportKind; counts: Counts };
  rows: readonly ShownRow[];
  total: number;
  query: RowQuery;
};

/** The rows of a batch, to be narrowed by outcome, page by page; the wrong ones can be taken home. */
export function BatchRows({ batch, rows, total, query }: Props) {
  const t = useTranslations("importBatch");
  const { id, kind, counts } = batch;
  const hrefOf = (wanted: Partial<RowQuery>) =>
    `/imports/${id}${rowQueryText({ ...query, page: 1, ...wanted })}#rows`;
  const filters = ROW_FILTERS.filter((name) => counts[name] > 0);
  return (
    <section id="rows" className="grid min-w-0 scroll-mt-4 gap-3" aria-label={t("batch.caption")}>
      <Tabs
        label={t("batch.filter")}
        items={[
          {
            label: t("batch.all"),
            href: hrefOf({ filter: null }),
            current: query.filter === null,
            count: counts.all,
          },
          ...filters.map((name) => ({
            label: t(`filters.${name}`),
            href: hrefOf({ filter: name }),
            current: query.filter === name,
            count: counts[name],
          })),
        ]}
      />
      {counts.wrong + counts.failed > 0 && <ErrorsHome id={id} />}
      {rows.length === 0 ? <EmptyState title={t("batch.noRows")} /> : <RowTable kind={kind} rows={rows} />}
      <Pagination
        page={query.page}
        pages={Math.ceil(total / IMPORT_LIMITS.pageSize)}
        hrefOf={(page) => hrefOf({ page })}
        total={total}
      />
    </section>
  );
}

function ErrorsHome({ id }: { id: string }) {
  const t = useTranslations("importBatch");
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-lg bg-sunken p-3">
      <p className="grow">{t("batch.errorsText")}</p>
      {(["xlsx", "csv"] as const).map((format) => (
        <a
          key={format}
          href={`/imports/${id}/errors?format=${format}`}
          className={buttonClass({ look: "secondary" })}
          download
        >
          {t("batch.download", { format: FORMATS[format] })}
        </a>
      ))}
    </div>
  );
}

const FORMATS = { xlsx: "Excel", csv: "CSV" } as const;
