import { getTranslations } from "next-intl/server";
import { ImportKinds } from "@/components/import-batch/import-kinds";
import { ImportList } from "@/components/import-batch/import-list";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { db } from "@/db/client";
import { listImports } from "@/db/queries/import-batch";
import { importKindsOf } from "@/domain/import-batch/kinds";
import { can } from "@/domain/permissions";
import { requireViewer } from "@/server/session";
import { uploadRefusal } from "./_components/upload-refusal";

export async function generateMetadata() {
  const t = await getTranslations("importBatch");
  return { title: t("title") };
}

export default async function ImportsPage({ searchParams }: PageProps<"/imports">) {
  const viewer = await requireViewer("importBatch.write");
  const [t, admin, address, rows] = await Promise.all([
    getTranslations("importBatch"),
    getTranslations("organisation.admin"),
    searchParams,
    listImports(db, viewer),
  ]);
  const kinds = importKindsOf(viewer).map((kind) => ({ kind, formId: crypto.randomUUID() }));
  const above = can(viewer, "organisation.write") ? [{ label: admin("title"), href: "/admin" }] : undefined;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} breadcrumb={above} />
      <div className="grid gap-8">
        <ImportKinds kinds={kinds} refusal={await uploadRefusal(address)} />
        <section className="grid gap-3">
          <h2 className="text-xl">{t("list.title")}</h2>
          {rows.length === 0 ? (
            <EmptyState title={t("list.none")}>{t("list.noneText")}</EmptyState>
          ) : (
            <ImportList rows={rows} />
          )}
        </section>
      </div>
    </>
  );
}
