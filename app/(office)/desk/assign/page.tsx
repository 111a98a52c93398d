import { getLocale, getTranslations } from "next-intl/server";
import { BulkAssign } from "@/components/desk/bulk-assign";
import { PageHeader } from "@/components/layout/page-header";
import { AssignedForm } from "@/components/letter/assigned-form";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { db } from "@/db/client";
import { listAssignmentDesk } from "@/db/queries/desk";
import { listSessions, listUnits } from "@/db/queries/organisation";
import { dayOf } from "@/domain/day";
import { localName } from "@/domain/local-name";
import { requireViewer } from "@/server/session";
import { assignMany } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("desk.assign");
  return { title: t("title") };
}

type Props = { searchParams: Promise<{ done?: string | string[] }> };

export default async function AssignmentDeskPage({ searchParams }: Props) {
  const viewer = await requireViewer("suggestion.review");
  const [rows, units, sessions] = await Promise.all([
    listAssignmentDesk(db, viewer),
    listUnits(db, viewer),
    listSessions(db, viewer),
  ]);
  const { done } = await searchParams;
  const t = await getTranslations("desk.assign");
  const locale = await getLocale();
  const options = units.map((unit) => ({
    value: unit.id,
    label: `${localName(unit, locale)} · ${t("load", { count: unit.openCases })}`,
  }));
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { count: rows.length })}
        actions={rows.length > 0 && <ExportLinks list="/desk/assign" />}
      />
      {done === "handOver" && (
        <div role="status" className="mb-4">
          <Notice tone="ok">{t("handedOver")}</Notice>
        </div>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t("none")} action={<LinkButton href="/desk/review">{t("toReview")}</LinkButton>} />
      ) : (
        <BulkAssign rows={rows} units={options} action={assignMany} />
      )}
      <div className="mt-6">
        <AssignedForm today={dayOf(new Date())} sessions={sessions} />
      </div>
    </>
  );
}
