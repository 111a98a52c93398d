import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PushLog } from "@/components/event-subscription/push-log";
import { SUBSCRIPTION_TONE } from "@/components/event-subscription/shown";
import { SubscriptionActs } from "@/components/event-subscription/subscription-acts";
import { SubscriptionFacts, SubscriptionTrouble } from "@/components/event-subscription/subscription-facts";
import { PageColumns } from "@/components/layout/page-columns";
import { AdminHeader } from "@/components/organisation/admin-header";
import { ExportLinks } from "@/components/ui/export-links";
import { StatusTag } from "@/components/ui/status-tag";
import { countPushes, listPushes, PAGE_SIZE } from "@/db/queries/event-push";
import { findEventSubscription } from "@/db/queries/event-subscription";
import { pushFilter, subscriptionHref } from "@/domain/event-subscription/filter";
import { readListQuery } from "@/domain/organisation/list-query";
import { idOrNotFound, orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { pause, replay, replayFailed, resume, retire, rotate, test } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("eventSubscription");
  return { title: t("title") };
}

export default async function EventSubscriptionPage({
  params,
  searchParams,
}: PageProps<"/admin/event-subscriptions/[id]">) {
  const viewer = await requireViewer("eventSubscription.write");
  const id = idOrNotFound((await params).id);
  const asked = await searchParams;
  const filter = pushFilter.parse(asked);
  const [t, row, counts, rows] = await Promise.all([
    getTranslations("eventSubscription"),
    orNotFound(findEventSubscription(reads(), viewer, id, new Date())),
    countPushes(reads(), viewer, id),
    listPushes(reads(), viewer, id, filter),
  ]);
  const { state } = row;
  const [isPaused, isRetired] = [state === "paused", state === "retired"];
  return (
    <>
      <AdminHeader
        title={row.name}
        tags={<StatusTag tone={SUBSCRIPTION_TONE[state]}>{t(`states.${state}`)}</StatusTag>}
        above={[{ label: t("title"), href: "/admin/event-subscriptions" }]}
        actions={
          <ExportLinks
            list="/admin/event-subscriptions/[id]"
            id={id}
            query={subscriptionHref(id, { ...filter, page: 1 }).split("?")[1]}
          />
        }
        saved={readListQuery(asked).saved}
      />
      <div className="grid gap-8">
        <PageColumns
          side={
            isRetired ? null : (
              <SubscriptionActs id={id} isPaused={isPaused} acts={{ test, pause, resume, rotate, retire }} />
            )
          }
        >
          <SubscriptionTrouble {...row} />
          <SubscriptionFacts {...row} />
        </PageColumns>
        <PushLog
          subscription={{ id, isPaused, isRetired }}
          filter={filter}
          counts={counts}
          rows={rows}
          pageSize={PAGE_SIZE}
          acts={{ replay, replayFailed }}
        />
      </div>
    </>
  );
}
