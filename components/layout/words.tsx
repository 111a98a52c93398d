"use client";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/domain/preferences";
import { BROWSER_WORDS } from "@/messages/browser";
import { FORMATS, TIME_ZONE } from "@/messages/formats";

/** Gives client components the words of the reader's language, which lie in the script and not in the page. */
export const Words = ({ locale, children }: { locale: Locale; children: ReactNode }) => (
  <NextIntlClientProvider
    locale={locale}
    messages={BROWSER_WORDS[locale]}
    formats={FORMATS}
    timeZone={TIME_ZONE}
  >
    {children}
  </NextIntlClientProvider>
);
