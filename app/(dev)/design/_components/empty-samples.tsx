import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Skeleton } from "@/components/ui/skeleton";

/** Nothing there, and not there yet. */
export function EmptySamples() {
  const t = useTranslations("design.empty");
  return (
    <>
      <EmptyState title={t("title")} action={<LinkButton href="/design">{t("action")}</LinkButton>}>
        {t("text")}
      </EmptyState>
      <Skeleton lines={4} />
    </>
  );
}
