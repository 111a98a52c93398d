import { useTranslations } from "next-intl";
import { PORTAL_ROOM_NAMES, PORTAL_ROOMS } from "@/domain/portal/rooms";
import { NavigationLinks } from "./navigation-links";

/** The rooms of the portal. */
export function PortalNavigation() {
  const t = useTranslations("portal");
  const items = PORTAL_ROOM_NAMES.map((room) => ({
    room,
    href: PORTAL_ROOMS[room],
    label: t(`rooms.${room}`),
  }));
  return <NavigationLinks label={t("navigation")} items={items} />;
}
