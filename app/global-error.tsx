"use client";
import { NextIntlClientProvider } from "next-intl";
import { BrokenPage } from "@/components/layout/broken-page";
import en from "@/messages/en/common.json";
import zh from "@/messages/zh-CN/common.json";
import "./globals.css";

/** The last resort, when the root layout itself failed: only the browser can say which language. */
export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const isEnglish = typeof document !== "undefined" && document.documentElement.lang === "en";
  const [locale, common] = isEnglish ? ["en", en] : ["zh-CN", zh];
  return (
    <html lang={locale} data-theme="system">
      <body>
        <title>{common.error.title}</title>
        <NextIntlClientProvider locale={locale} messages={{ common }} timeZone="Asia/Shanghai">
          <BrokenPage error={error} retry={retry} />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
