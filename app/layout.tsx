import type { Metadata, Viewport } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Words } from "@/components/layout/words";
import { Announcer } from "@/components/ui/announcer";
import { SoftLinks } from "@/components/ui/soft-links";
import { readPreferences } from "@/server/preferences";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return {
    title: { default: `${t("product")} · ${t("tagline")}`, template: `%s · ${t("product")}` },
    description: t("description"),
    applicationName: t("product"),
    icons: { icon: "/icon.svg" },
    // A telephone number is only a link where a page says so.
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#1a1f25" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { locale, theme, care, shortcuts } = await readPreferences();
  return (
    <html lang={locale} data-theme={theme} data-care={onOff(care)} data-shortcuts={onOff(shortcuts)}>
      <body>
        <Words locale={locale}>
          <SoftLinks />
          <Announcer>{children}</Announcer>
        </Words>
      </body>
    </html>
  );
}

const onOff = (is: boolean) => (is ? "on" : "off");
