import { getTranslations } from "next-intl/server";
import { BatchHead } from "@/components/import-batch/batch-head";
import { BatchRows } from "@/components/import-batch/batch-rows";
import { BatchTotals } from "@/components/import-batch/batch-totals";
import { RefreshWhile } from "@/components/import-batch/refresh-while";
import { PageHeader } from "@/components/layout/page-header";
import { StatusTag } from "@/components/ui/status-tag";
import { findImport, listImportRows } from "@/db/queries/import-batch";
import { readRowQuery } from "@/domain/import-batch/query";
import { BATCH_STATES } from "@/domain/import-batch/states";
import { orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { BatchActs } from "./_components/batch-acts";

export async function generateMetadata() {
  const t = await getTranslations("importBatch");
  return { title: t("title") };
}

export default async function ImportPage({ params, searchParams }: PageProps<"/imports/[id]">) {
  const viewer = await requireViewer("importBatch.write");
  const [{ id }, address] = await Promise.all([params, searchParams]);
  const batch = await orNotFound(findImport(reads(), viewer, id));
  const query = readRowQuery(address);
  const [t, { rows, total }] = await Promise.all([
    getTranslations("importBatch"),
    listImportRows(reads(), viewer, batch.id, query),
  ]);
  const { tone, works } = BATCH_STATES[batch.state];
  return (
    <>
      <PageHeader
        breadcrumb={[{ label: t("title"), href: "/imports" }]}
        tags={<StatusTag tone={tone}>{t(`states.${batch.state}`)}</StatusTag>}
        title={t("batch.of", { kind: t(`kinds.${batch.kind}`), file: batch.fileName })}
      />
      <div className="grid gap-6">
        <BatchHead batch={batch} />
        <RefreshWhile working={works} />
        <BatchActs batch={batch} viewer={viewer} />
        <BatchTotals id={batch.id} counts={batch.counts} />
        <BatchRows batch={batch} rows={rows} total={total} query={query} />
      </div>
    </>
  );
}
