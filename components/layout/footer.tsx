import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Spoken } from "../ui/spoken";

/** The foot of every page. Children are links. */
export function Footer({ congress, children }: { congress?: string | undefined; children?: ReactNode }) {
  const t = useTranslations();
  return (
    <footer className="mt-12 border-line border-t text-muted text-sm print:hidden">
      <div className="mx-auto flex max-w-[88rem] flex-wrap justify-between gap-x-6 gap-y-1 px-4 py-5 lg:px-6">
        <Spoken as="p">{[congress, t("common.product")].filter(Boolean).join("\u00a0· ")}</Spoken>
        <div className="flex flex-wrap gap-x-4 [&_a]:inline-flex [&_a]:min-h-6 [&_a]:max-md:min-h-11 [&_a]:items-center [&_a]:underline [&_a]:underline-offset-4">
          {children ?? <span className="care:hidden">{t("common.tagline")}</span>}
        </div>
      </div>
    </footer>
  );
}
