import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { RecordTable } from "@/components/statistics/record-table";
import { ExportLinks } from "@/components/ui/export-links";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { listRecords } from "@/db/queries/figure-record";
import { readFromReplica } from "@/db/queries/replica";
import { RECORDS_PAGE, readRecordQuery, recordAddress } from "@/domain/statistics/records";
import { scopeQuery } from "@/domain/statistics/scope";
import { requireViewer } from "@/server/session";

export async function generateMetadata() {
  const t = await getTranslations("records");
  return { title: t("title") };
}

export default async function RecordsPage({ searchParams }: PageProps<"/dashboard/records">) {
  const viewer = await requireViewer("statistics.read");
  const query = readRecordQuery(await searchParams);
  const { rows, total } = await readFromReplica(viewer.congressId, (from) =>
    listRecords(from, viewer, query, new Date()),
  );
  const [t, words, dashboard] = await Promise.all([
    getTranslations("records"),
    getTranslations("statistics"),
    getTranslations("dashboard"),
  ]);
  const { fact } = query.filter;
  const back = scopeQuery(query.scope);
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: dashboard("title"), href: back ? `/dashboard?${back}` : "/dashboard" }]}
        title={words(`metrics.${fact}`)}
        lead={words(`definitions.${fact}`)}
        actions={<ExportLinks list="/dashboard/records" query={recordAddress(query)} />}
      />
      <div className="grid gap-4">
        {query.ignored.length > 0 && (
          <Notice tone="warn">
            {t("ignored", { count: query.ignored.length, names: query.ignored.join(t("separator")) })}
          </Notice>
        )}
        <p role="status" className="text-muted text-sm">
          {t("count", { total })}
        </p>
        <RecordTable rows={rows} caption={t("title")} />
        <Pagination
          page={query.page}
          pages={Math.ceil(total / RECORDS_PAGE)}
          total={total}
          hrefOf={(page) => `/dashboard/records?${recordAddress(query, page)}`}
        />
      </div>
    </>
  );
}
