import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ArbitrationTable } from "@/components/arbitration/arbitration-table";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { LinkButton } from "@/components/ui/link-button";
import { db } from "@/db/client";
import { listArbitrations } from "@/db/queries/arbitration";
import { requireViewer } from "@/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("arbitration");
  return { title: t("title") };
}

export default async function ArbitrationsPage() {
  const viewer = await requireViewer("arbitration.read");
  const [rows, t] = await Promise.all([listArbitrations(db, viewer), getTranslations("arbitration")]);
  const back = viewer.role === "staff" ? "/desk/assign" : "/suggestions";
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={rows.length > 0 && <ExportLinks list="/arbitrations" />}
      />
      {rows.length === 0 ? (
        <EmptyState title={t("none")} action={<LinkButton href={back}>{t(`go.${viewer.role}`)}</LinkButton>}>
          {t("noneHint")}
        </EmptyState>
      ) : (
        <ArbitrationTable rows={rows} />
      )}
    </>
  );
}
