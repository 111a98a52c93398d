import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { BulkAssign } from "@/components/desk/bulk-assign";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { LinkButton } from "@/components/ui/link-button";
import { db } from "@/db/client";
import { listAssignmentDesk } from "@/db/queries/desk";
import { listUnits } from "@/db/queries/organisation";
import { localName } from "@/domain/local-name";
import { UNIT_KINDS } from "@/domain/unit";
import { requireViewer } from "@/server/session";
import { dispatchMany } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk.dispatch");
  return { title: t("title") };
}

export default async function DispatchDeskPage() {
  const viewer = await requireViewer("assignment.dispatch");
  const [rows, units, t, words, locale] = await Promise.all([
    listAssignmentDesk(db, viewer, "dispatching"),
    listUnits(db, viewer),
    getTranslations("desk.dispatch"),
    getTranslations("desk.assign"),
    getLocale(),
  ]);
  const options = units
    .filter(({ kind }) => UNIT_KINDS[kind].governmentSide)
    .map((unit) => ({
      value: unit.id,
      label: `${localName(unit, locale)} · ${words("load", { count: unit.openCases })}`,
    }));
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { count: rows.length })}
        actions={rows.length > 0 && <ExportLinks list="/desk/dispatch" />}
      />
      {rows.length === 0 ? (
        <EmptyState title={t("none")} action={<LinkButton href="/suggestions">{t("toList")}</LinkButton>} />
      ) : (
        <BulkAssign rows={rows} units={options} action={dispatchMany} desk="dispatch" />
      )}
    </>
  );
}
