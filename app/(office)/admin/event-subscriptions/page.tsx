import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SubscriptionTable } from "@/components/event-subscription/subscription-table";
import { AdminHeader } from "@/components/organisation/admin-header";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLinks } from "@/components/ui/export-links";
import { LinkButton } from "@/components/ui/link-button";
import { db } from "@/db/client";
import { listEventSubscriptions } from "@/db/queries/event-subscription";
import { readListQuery } from "@/domain/organisation/list-query";
import { requireViewer } from "@/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("eventSubscription");
  return { title: t("title") };
}

export default async function EventSubscriptionsPage({
  searchParams,
}: PageProps<"/admin/event-subscriptions">) {
  const viewer = await requireViewer("eventSubscription.write");
  const [t, asked, rows] = await Promise.all([
    getTranslations("eventSubscription"),
    searchParams,
    listEventSubscriptions(db, viewer),
  ]);
  const add = (
    <LinkButton href="/admin/event-subscriptions/new" look="primary">
      {t("new")}
    </LinkButton>
  );
  return (
    <>
      <AdminHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          <>
            <LinkButton href="/api/docs">{t("docs")}</LinkButton>
            <ExportLinks list="/admin/event-subscriptions" />
            {add}
          </>
        }
        saved={readListQuery(asked).saved}
      />
      <SubscriptionTable
        rows={rows}
        empty={
          <EmptyState title={t("empty")} action={add}>
            {t("emptyHint")}
          </EmptyState>
        }
      />
    </>
  );
}
