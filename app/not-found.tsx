import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Shell } from "@/components/layout/shell";
import { LinkButton } from "@/components/ui/link-button";
import { readPreferences } from "@/server/preferences";
import { savePreference } from "./preferences/actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common.notFound");
  return { title: t("title") };
}

export default async function NotFoundPage() {
  const t = await getTranslations("common");
  const preferences = await readPreferences();
  return (
    <Shell preferences={{ ...preferences, save: savePreference }}>
      <div className="mx-auto grid max-w-prose justify-items-start gap-3 py-10">
        <h1 className="text-2xl">{t("notFound.title")}</h1>
        <p>{t("notFound.text")}</p>
        <p className="text-muted">{t("notFound.hint")}</p>
        <LinkButton href="/" look="primary" className="mt-3">
          {t("home")}
        </LinkButton>
      </div>
    </Shell>
  );
}
