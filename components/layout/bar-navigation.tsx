import { useTranslations } from "next-intl";
import { Ellipsis } from "../ui/icons";
import { Menu } from "../ui/menu";
import type { NavItem } from "./nav-item";
import { NavLink } from "./nav-link";
import { NavRooms } from "./nav-rooms";

const SHOWN = 4;

/** The main navigation on a phone: the first four under the thumb, the rest behind 更多. */
export function BarNavigation({ items }: { items: readonly NavItem[] }) {
  const t = useTranslations("layout");
  const entries = items.map(({ href }) => href);
  const shown = items.length <= SHOWN + 1 ? items : items.slice(0, SHOWN);
  const rest = items.slice(shown.length);
  return (
    <nav
      aria-label={t("main")}
      className="z-20 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden bar:fixed bar:inset-x-0 bar:bottom-0 print:hidden"
    >
      <ul className="grid auto-cols-fr grid-flow-col">
        {shown.map((item) => (
          <li key={item.href} className="min-w-0">
            <NavLink {...item} place="bar" entries={entries} />
          </li>
        ))}
        {rest.length > 0 && (
          <li>
            <Menu
              side="above"
              label={t("moreLabel")}
              summary={
                <span className="flex min-h-14 flex-col items-center justify-center text-muted text-xs [&:lang(en)]:text-[0.6875rem]">
                  <Ellipsis aria-hidden className="size-5" />
                  {t("more")}
                </span>
              }
            >
              <NavRooms items={rest} entries={entries} />
            </Menu>
          </li>
        )}
      </ul>
    </nav>
  );
}
