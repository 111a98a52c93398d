import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { savePreference } from "@/app/preferences/actions";
import { PortalShell } from "@/components/portal/portal-shell";
import { localName } from "@/domain/local-name";
import { publicOrigin } from "@/server/env";
import { portalCongress } from "@/server/portal/read";
import { readPreferences } from "@/server/preferences";

export async function generateMetadata(): Promise<Metadata> {
  const [t, common, congress, locale] = await Promise.all([
    getTranslations("portal"),
    getTranslations("common"),
    portalCongress(),
    getLocale(),
  ]);
  const name = localName(congress, locale);
  return {
    metadataBase: new URL(publicOrigin()),
    title: { default: `${t("title")} · ${name}`, template: `%s · ${name}` },
    description: t("description", { congress: name }),
    alternates: { types: { "application/atom+xml": "/portal/feed.xml" } },
    openGraph: { type: "website", siteName: `${common("product")} · ${name}`, locale },
  };
}

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const [congress, preferences] = await Promise.all([portalCongress(), readPreferences()]);
  return (
    <PortalShell congress={congress} preferences={{ ...preferences, save: savePreference }}>
      {children}
    </PortalShell>
  );
}
