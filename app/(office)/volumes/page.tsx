import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { OrderForm } from "@/components/volume/order-form";
import { Refresh } from "@/components/volume/refresh";
import { VolumeTable } from "@/components/volume/volume-table";
import { db } from "@/db/client";
import { listCategories, listSessions } from "@/db/queries/organisation";
import { listVolumes } from "@/db/queries/volume";
import { dayOf, yearOf } from "@/domain/day";
import { localName } from "@/domain/local-name";
import { requireViewer } from "@/server/session";
import { order } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("volume");
  return { title: t("title") };
}

export default async function VolumesPage() {
  const viewer = await requireViewer("volume.order");
  const [t, locale, sessions, categories, rows] = await Promise.all([
    getTranslations("volume"),
    getLocale(),
    listSessions(db, viewer),
    listCategories(db, viewer, { retired: true }),
    listVolumes(db, viewer),
  ]);
  const thisYear = yearOf(dayOf(new Date()));
  const years = Array.from({ length: YEARS }, (_, index) => String(thisYear - index));
  const scopes = [
    ...sessions.map(({ id, term, number }) => ({ value: id, label: t("form.session", { term, number }) })),
    ...years.map((year) => ({ value: year, label: t("form.year", { year }) })),
  ];
  const kinds = categories.map((one) => ({ value: one.id, label: localName(one, locale) }));
  const wordFor = (options: readonly { value: string; label: string }[], value: string) =>
    options.find((option) => option.value === value)?.label ?? value;
  const shown = rows.map((row) => ({
    ...row,
    scope: wordFor(scopes, row.choice.scope),
    category: row.choice.categoryId === null ? null : wordFor(kinds, row.choice.categoryId),
  }));
  const underWay = rows.some(({ state }) => state === "waiting" || state === "making");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="grid gap-6">
        <Card title={t("form.title")}>
          <OrderForm action={order} scopes={scopes} categories={kinds} language={locale} />
        </Card>
        {rows.length === 0 ? (
          <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
        ) : (
          <VolumeTable rows={shown} />
        )}
        {underWay && <Refresh seconds={3} />}
      </div>
    </>
  );
}

const YEARS = 5;
