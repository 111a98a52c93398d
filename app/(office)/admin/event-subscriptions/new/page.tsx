import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SubscriptionForm } from "@/components/event-subscription/subscription-form";
import { AdminHeader } from "@/components/organisation/admin-header";
import { db } from "@/db/client";
import { listUnits } from "@/db/queries/organisation";
import { requireViewer } from "@/server/session";
import { create } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("eventSubscription");
  return { title: t("new") };
}

export default async function NewEventSubscriptionPage() {
  const viewer = await requireViewer("eventSubscription.write");
  const [t, units] = await Promise.all([getTranslations("eventSubscription"), listUnits(db, viewer)]);
  const list = "/admin/event-subscriptions";
  return (
    <>
      <AdminHeader title={t("new")} above={[{ label: t("title"), href: list }]} />
      <SubscriptionForm action={create} hidden={{ id: crypto.randomUUID() }} units={units} back={list} />
    </>
  );
}
