import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { localName, type Named } from "@/domain/local-name";
import { Footer } from "../layout/footer";
import { Header } from "../layout/header";
import type { PreferenceControl } from "../layout/preference-control";
import { CONTENT_ID, SkipLink } from "../layout/skip-link";
import { Link } from "../ui/link";
import { PortalNavigation } from "./portal-navigation";

type Props = {
  /** Absent when nobody can say whose portal it is. */
  congress: Named | null;
  preferences: PreferenceControl;
  children: ReactNode;
};

/** What is around every page of the portal; all of it works without a script. */
export function PortalShell({ congress, preferences, children }: Props) {
  const t = useTranslations("portal");
  const product = useTranslations("common")("product");
  const locale = useLocale();
  const name = congress ? localName(congress, locale) : undefined;
  return (
    <div className="flex min-h-screen flex-col">
      <SkipLink />
      <div className="h-1.5 bg-brand print:hidden" />
      <Header congress={name} homeHref="/portal" signInHref="/sign-in" preferences={preferences} />
      <PortalNavigation />
      <main
        id={CONTENT_ID}
        tabIndex={-1}
        className="mx-auto w-full min-w-0 max-w-6xl grow px-4 py-6 outline-none md:py-8 lg:px-6"
      >
        {children}
        {/* Without the moment, so that the same page stays the same to whoever asks again. */}
        <p className="mt-6 hidden border-line border-t pt-2 text-muted text-xs print:block">
          {[name, product].filter(Boolean).join("\u00a0· ")}
        </p>
      </main>
      <Footer congress={name}>
        <Link href="/portal/data">{t("foot.data")}</Link>
        <a href="/portal/feed.xml">{t("foot.feed")}</a>
        <Link href="/portal/how">{t("foot.how")}</Link>
      </Footer>
    </div>
  );
}
