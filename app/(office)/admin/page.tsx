import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { AdminCards } from "@/components/organisation/admin-cards";
import { requireViewer } from "@/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisation.admin");
  return { title: t("title") };
}

export default async function AdminPage() {
  await requireViewer("organisation.write");
  const t = await getTranslations("organisation.admin");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <AdminCards />
    </>
  );
}
