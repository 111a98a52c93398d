import type { Metadata, Viewport } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Announcer } from "@/components/ui/announcer";
import { clientMessages } from "@/messages/load";
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
  const [preferences, messages] = await Promise.all([readPreferences(), getMessages()]);
  const { locale, theme, care, shortcuts } = preferences;
  return (
    <html lang={locale} data-theme={theme} data-care={onOff(care)} data-shortcuts={onOff(shortcuts)}>
      <body>
        <NextIntlClientProvider messages={clientMessages(messages)}>
          <Announcer>{children}</Announcer>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}

const onOff = (is: boolean) => (is ? "on" : "off");
