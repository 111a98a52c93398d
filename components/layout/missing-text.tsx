"use client";
import { useTranslations } from "next-intl";
import { LinkButton } from "../ui/link-button";

/** What is said in place of a page that is not there. Next sends it along with every page, so it is but its name. */
export function MissingText() {
  const t = useTranslations("common");
  return (
    <div className="mx-auto grid max-w-prose justify-items-start gap-3 py-10">
      <h1 className="text-2xl">{t("notFound.title")}</h1>
      <p>{t("notFound.text")}</p>
      <p className="text-muted">{t("notFound.hint")}</p>
      <LinkButton href="/" look="primary" className="mt-3">
        {t("home")}
      </LinkButton>
    </div>
  );
}
