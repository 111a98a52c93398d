import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WebhookForm } from "@/components/delivery/webhook-form";
import { AdminHeader } from "@/components/organisation/admin-header";
import { db } from "@/db/client";
import { listUnits } from "@/db/queries/organisation";
import { requireViewer } from "@/server/session";
import { create } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("delivery.webhook");
  return { title: t("new") };
}

export default async function NewWebhookPage() {
  const viewer = await requireViewer("organisation.write");
  const [t, units] = await Promise.all([getTranslations("delivery.webhook"), listUnits(db, viewer)]);
  return (
    <>
      <AdminHeader title={t("new")} above={[{ label: t("title"), href: "/admin/webhooks" }]} />
      <WebhookForm action={create} hidden={{ id: crypto.randomUUID() }} units={units} />
    </>
  );
}
