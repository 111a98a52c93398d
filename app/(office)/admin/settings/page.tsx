import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminHeader } from "@/components/organisation/admin-header";
import { SettingsForm } from "@/components/organisation/settings-form";
import { db } from "@/db/client";
import { findCongress } from "@/db/queries/organisation";
import { seenOf } from "@/domain/organisation/fields";
import { readListQuery } from "@/domain/organisation/list-query";
import { settingsFields } from "@/domain/organisation/settings";
import { requireViewer } from "@/server/session";
import { save } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisation.settings");
  return { title: t("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SettingsPage({ searchParams }: Props) {
  const viewer = await requireViewer("organisation.write");
  const [t, asked, { settings }] = await Promise.all([
    getTranslations("organisation.settings"),
    searchParams,
    findCongress(db, viewer),
  ]);
  const seen = seenOf(settingsFields, settings);
  return (
    <>
      <AdminHeader title={t("title")} lead={t("lead")} saved={readListQuery(asked).saved} />
      <SettingsForm key={seen} action={save} hidden={{ seen }} settings={settings} />
    </>
  );
}
