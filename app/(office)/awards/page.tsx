import { getTranslations } from "next-intl/server";
import { AwardList } from "@/components/award/award-list";
import { OpenForm } from "@/components/award/open-form";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { db } from "@/db/client";
import { listAwards } from "@/db/queries/award";
import { dayOf, yearOf } from "@/domain/day";
import { can } from "@/domain/permissions";
import { requireViewer } from "@/server/session";
import { open } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("award");
  return { title: t("title") };
}

export default async function AwardsPage() {
  const viewer = await requireViewer("award.read");
  const [t, rows] = await Promise.all([getTranslations("award"), listAwards(db, viewer)]);
  const takesPart = can(viewer, "award.move");
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t(takesPart ? "lead" : "leadReader")}
        actions={rows.length > 0 && <ExportLinks list="/awards" />}
      />
      <div className="grid gap-6">
        {rows.length === 0 ? (
          <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
        ) : (
          <AwardList rows={rows} />
        )}
        {can(viewer, "award.open") && (
          <Card>
            <Disclosure summary={t("open.title")} open={rows.length === 0}>
              <OpenForm action={open} thisYear={yearOf(dayOf(new Date()))} />
            </Disclosure>
          </Card>
        )}
      </div>
    </>
  );
}
