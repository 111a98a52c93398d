import { getTranslations } from "next-intl/server";
import { ExpertForm } from "@/components/evaluation/expert-form";
import { ExpertList } from "@/components/evaluation/expert-list";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { db } from "@/db/client";
import { listExperts } from "@/db/queries/expert";
import { requireViewer } from "@/server/session";
import { add, change, retire, revive } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("evaluation.pool");
  return { title: t("title") };
}

export default async function ExpertsPage() {
  const viewer = await requireViewer("expert.write");
  const [t, experts] = await Promise.all([
    getTranslations("evaluation.pool"),
    listExperts(db, viewer, { retired: true }),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={experts.length > 0 && <ExportLinks list="/experts" />}
      />
      <div className="grid gap-6">
        <Card title={t("add")}>
          <ExpertForm
            key={experts.length}
            action={add}
            hidden={{ id: crypto.randomUUID() }}
            label={t("add")}
          />
        </Card>
        {experts.length === 0 && <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>}
        <ExpertList experts={experts} acts={{ change, retire, revive }} />
      </div>
    </>
  );
}
