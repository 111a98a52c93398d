import { useTranslations } from "next-intl";

/** Headings, text and links. */
export function TypeSamples() {
  const t = useTranslations("design.type");
  return (
    <div className="grid max-w-prose gap-3">
      <p className="font-semibold text-2xl">{t("h1")}</p>
      <p className="font-semibold text-xl">{t("h2")}</p>
      <p className="font-semibold text-lg">{t("h3")}</p>
      <p>{t("body")}</p>
      <p className="tabular-nums">{t("number")}</p>
      <p className="text-muted text-sm">
        {t("muted")}{" "}
        <a href="#type" className="link">
          {t("link")}
        </a>
      </p>
    </div>
  );
}
