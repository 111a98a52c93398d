import { useTranslations } from "next-intl";
import { HeaderButton } from "@/components/layout/header-button";
import { Bell as BellIcon } from "@/components/ui/icons";

/** The bell with the number of unread notices. */
export function Bell({ count }: { count: number }) {
  const t = useTranslations("navigation");
  return (
    <HeaderButton href="/notifications" label={t("bell", { count })} icon={<BellIcon />} count={count} />
  );
}
