import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MissingPage } from "@/components/layout/missing-page";
import { readPreferences } from "@/server/preferences";
import { savePreference } from "./preferences/actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common.notFound");
  return { title: t("title") };
}

export default async function NotFoundPage() {
  return <MissingPage preferences={{ ...(await readPreferences()), save: savePreference }} />;
}
