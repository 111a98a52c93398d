import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";

export default function PortalNotFound() {
  const t = useTranslations("portal.notFound");
  return (
    <div className="mx-auto grid max-w-prose justify-items-start gap-3 py-10">
      <h1 className="text-2xl">{t("title")}</h1>
      <p>{t("text")}</p>
      <LinkButton href="/portal" look="primary" className="mt-3">
        {t("back")}
      </LinkButton>
    </div>
  );
}
