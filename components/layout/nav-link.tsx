"use client";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { cx } from "../ui/cx";
import { Link } from "../ui/link";
import { isCurrent, type NavItem } from "./nav-item";

type Props = NavItem & {
  place: "side" | "bar" /** The addresses of all entries. */;
  entries: readonly string[];
};

/** An entry of the navigation that knows whether it is the current one. */
export function NavLink({ href, label, icon, count = 0, place, entries }: Props) {
  const t = useTranslations("layout");
  const current = isCurrent(href, usePathname(), entries);
  return (
    <Link
      href={href}
      aria-current={current ? "page" : undefined}
      className={cx(LOOKS[place], current && CURRENT[place])}
    >
      <span aria-hidden className="relative [&_.icon]:size-5">
        {icon}
      </span>
      <span className={place === "side" ? "grow" : "line-clamp-2 max-w-full text-center leading-tight"}>
        {label}
      </span>
      {count > 0 && (
        <span
          className={cx(
            "rounded-full bg-brand px-1.5 text-brand-ink text-xs tabular-nums",
            place === "bar" && BUBBLE,
          )}
        >
          <span aria-hidden>{count > 99 ? "99+" : count}</span>
          <span className="sr-only">{t("count", { count })}</span>
        </span>
      )}
    </Link>
  );
}

const LOOKS = {
  side: "flex min-h-11 items-center gap-3 rounded-md px-3 hover:bg-sunken md:min-h-10",
  bar: "-outline-offset-3 relative flex min-h-14 flex-col items-center justify-center gap-0.5 px-1 text-muted text-xs",
} as const;

const CURRENT = {
  side: "bg-brand-soft font-semibold text-brand-text hover:bg-brand-soft",
  bar: "font-semibold text-brand-text",
} as const;

const BUBBLE = "absolute start-[calc(50%+0.35rem)] top-1";
