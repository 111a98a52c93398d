import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminHeader } from "@/components/organisation/admin-header";
import { UnitForm } from "@/components/organisation/unit-form";
import { db } from "@/db/client";
import { listUnits } from "@/db/queries/organisation";
import { requireViewer } from "@/server/session";
import { create } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisation.unit");
  return { title: t("new") };
}

export default async function NewUnitPage() {
  const viewer = await requireViewer("organisation.write");
  const [t, units] = await Promise.all([
    getTranslations("organisation.unit"),
    listUnits(db, viewer, { committees: "too" }),
  ]);
  return (
    <>
      <AdminHeader title={t("new")} above={[{ label: t("title"), href: "/admin/units" }]} />
      <UnitForm action={create} hidden={{ id: crypto.randomUUID() }} parents={units} />
    </>
  );
}
