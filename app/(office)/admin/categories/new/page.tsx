import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminHeader } from "@/components/organisation/admin-header";
import { OrderedForm } from "@/components/organisation/ordered-form";
import { db } from "@/db/client";
import { listCategories } from "@/db/queries/organisation";
import { requireViewer } from "@/server/session";
import { create } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisation.category");
  return { title: t("new") };
}

export default async function NewCategoryPage() {
  const viewer = await requireViewer("organisation.write");
  const [t, rows] = await Promise.all([getTranslations("organisation.category"), listCategories(db, viewer)]);
  const next = Math.max(0, ...rows.map(({ position }) => position + 1));
  return (
    <>
      <AdminHeader title={t("new")} above={[{ label: t("title"), href: "/admin/categories" }]} />
      <OrderedForm
        action={create}
        hidden={{ id: crypto.randomUUID() }}
        back="/admin/categories"
        next={next}
      />
    </>
  );
}
