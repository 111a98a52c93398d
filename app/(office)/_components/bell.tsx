import { getTranslations } from "next-intl/server";
import { HeaderButton } from "@/components/layout/header-button";
import { Bell as BellIcon } from "@/components/ui/icons";
import { countUnread } from "@/db/queries/notification";
import type { Viewer } from "@/domain/viewer";
import { reads } from "@/server/reads";

/** The bell with the number of unread notices. */
export async function Bell({ viewer }: { viewer: Viewer }) {
  const [t, count] = await Promise.all([getTranslations("navigation"), countUnread(reads(), viewer)]);
  return (
    <HeaderButton href="/notifications" label={t("bell", { count })} icon={<BellIcon />} count={count} />
  );
}
