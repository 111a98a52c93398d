import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminHeader } from "@/components/organisation/admin-header";
import { ClassForm } from "@/components/organisation/class-form";
import { db } from "@/db/client";
import { listReplyClasses } from "@/db/queries/organisation";
import { requireViewer } from "@/server/session";
import { create } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisation.class");
  return { title: t("new") };
}

export default async function NewClassPage() {
  const viewer = await requireViewer("organisation.write");
  const [t, rows] = await Promise.all([getTranslations("organisation.class"), listReplyClasses(db, viewer)]);
  const next = Math.max(0, ...rows.map(({ position }) => position + 1));
  return (
    <>
      <AdminHeader title={t("new")} above={[{ label: t("title"), href: "/admin/classes" }]} />
      <ClassForm action={create} hidden={{}} next={next} />
    </>
  );
}
