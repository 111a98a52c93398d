import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminHeader } from "@/components/organisation/admin-header";
import { TermForm } from "@/components/organisation/term-form";
import { requireViewer } from "@/server/session";
import { create } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisation.term");
  return { title: t("new") };
}

export default async function NewTermPage() {
  await requireViewer("organisation.write");
  const t = await getTranslations("organisation.term");
  return (
    <>
      <AdminHeader title={t("new")} above={[{ label: t("title"), href: "/admin/terms" }]} />
      <TermForm action={create} hidden={{ id: crypto.randomUUID() }} />
    </>
  );
}
