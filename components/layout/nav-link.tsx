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
      className={cx(LOOKS[place], (current ? CURRENT : OTHER)[place])}
    >
      {icon}
      <span {...(place === "bar" && { className: "line-clamp-2 max-w-full text-center leading-tight" })}>
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
  side: "place",
  bar: "[&>.icon]:size-5 -outline-offset-3 relative flex min-h-14 flex-col items-center justify-center gap-0.5 px-0.5 text-muted text-xs [&:lang(en)]:text-[0.6875rem]",
} as const;

// "Commitments" in bold is as wide as a fifth of a phone.
const CURRENT = {
  side: "current",
  bar: "font-semibold text-brand-text [&:lang(en)]:px-0 [&:lang(en)]:tracking-tighter",
} as const;

const OTHER = { side: "", bar: "[&:lang(en)]:tracking-tight" } as const;

const BUBBLE = "absolute start-[calc(50%+0.35rem)] top-1";
