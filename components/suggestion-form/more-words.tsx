"use client";
import { type AbstractIntlMessages, IntlProvider, useLocale, useMessages } from "next-intl";
import { type ReactNode, useMemo } from "react";

/** More words for the part of a page that is alive, beside those that every page brings. */
export function MoreWords({ words, children }: { words: AbstractIntlMessages; children: ReactNode }) {
  const locale = useLocale();
  const known = useMessages();
  const messages = useMemo(() => ({ ...known, ...words }), [known, words]);
  return (
    <IntlProvider locale={locale} messages={messages}>
      {children}
    </IntlProvider>
  );
}
