import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PushView, ReplayCard } from "@/components/event-subscription/push-view";
import { PageColumns } from "@/components/layout/page-columns";
import { AdminHeader } from "@/components/organisation/admin-header";
import { findPush } from "@/db/queries/event-push";
import { subscriptionHref } from "@/domain/event-subscription/filter";
import { SETTLED_STATES } from "@/domain/event-subscription/states";
import { idOrNotFound, orNotFound } from "@/server/or-not-found";
import { reads } from "@/server/reads";
import { requireViewer } from "@/server/session";
import { replay } from "../../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("eventSubscription.push");
  return { title: t("title") };
}

export default async function EventPushPage({ params }: PageProps<"/admin/event-subscriptions/pushes/[id]">) {
  const viewer = await requireViewer("eventSubscription.write");
  const id = idOrNotFound((await params).id);
  const [t, push] = await Promise.all([
    getTranslations("eventSubscription"),
    orNotFound(findPush(reads(), viewer, id)),
  ]);
  const { subscription } = push;
  const isPaused = subscription.pausedAt !== null;
  const isSettled = SETTLED_STATES.some((state) => state === push.state);
  const mayReplay = isSettled && !isPaused && subscription.retiredOn === null;
  return (
    <>
      <AdminHeader
        title={t("push.title")}
        above={[
          { label: t("title"), href: "/admin/event-subscriptions" },
          { label: subscription.name, href: subscriptionHref(subscription.id) },
        ]}
      />
      <PageColumns side={mayReplay ? <ReplayCard id={id} replay={replay} /> : null}>
        <PushView push={push} isPaused={isPaused} />
      </PageColumns>
    </>
  );
}
