import { useTranslations } from "next-intl";
import type { NavItem } from "./nav-item";
import { NavRooms } from "./nav-rooms";

/** The main navigation at a desk: every entry, beside the page. */
export function SideNavigation({ items }: { items: readonly NavItem[] }) {
  const t = useTranslations("layout");
  const entries = items.map(({ href }) => href);
  return (
    <nav
      aria-label={t("main")}
      className="sticky top-16 max-h-[calc(100vh-4rem)] w-52 shrink-0 self-start overflow-y-auto py-6 [&_[aria-current=page]]:snap-end [&_[aria-current=page]]:[scroll-initial-target:nearest] max-lg:hidden print:hidden"
    >
      <NavRooms items={items} entries={entries} />
    </nav>
  );
}
