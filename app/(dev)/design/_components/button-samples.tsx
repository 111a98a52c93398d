import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Pencil, Printer } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";

/** Every look of a button. */
export function ButtonSamples() {
  const t = useTranslations("design.buttons");
  return (
    <div className="flex flex-wrap items-start gap-3">
      <Button look="primary">{t("primary")}</Button>
      <Button>{t("secondary")}</Button>
      <Button look="danger">{t("danger")}</Button>
      <Button look="quiet">{t("quiet")}</Button>
      <Button size="small">
        <Pencil aria-hidden />
        {t("small")}
      </Button>
      <LinkButton href="#buttons">
        <Printer aria-hidden />
        {t("link")}
      </LinkButton>
      <Button look="primary" because={t("because")}>
        {t("disabled")}
      </Button>
    </div>
  );
}
