import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminHeader } from "@/components/organisation/admin-header";
import { SessionForm } from "@/components/organisation/session-form";
import { db } from "@/db/client";
import { listTerms } from "@/db/queries/organisation";
import { requireViewer } from "@/server/session";
import { create } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisation.session");
  return { title: t("new") };
}

export default async function NewSessionPage() {
  const viewer = await requireViewer("organisation.write");
  const [t, terms] = await Promise.all([getTranslations("organisation"), listTerms(db, viewer)]);
  return (
    <>
      <AdminHeader title={t("session.new")} above={[{ label: t("term.title"), href: "/admin/terms" }]} />
      <SessionForm action={create} hidden={{ id: crypto.randomUUID() }} terms={terms} />
    </>
  );
}
