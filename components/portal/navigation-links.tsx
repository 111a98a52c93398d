"use client";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { type PortalRoom, roomOf } from "@/domain/portal/rooms";
import { cx } from "../ui/cx";
import { Link } from "../ui/link";

type Item = { room: PortalRoom; href: string; label: string };

/** The rooms side by side, the present one marked; on a phone they wrap, so that none is hidden. */
export function NavigationLinks({ label, items }: { label: string; items: readonly Item[] }): ReactNode {
  const here = roomOf(usePathname());
  return (
    <nav aria-label={label} className="border-line border-b bg-surface print:hidden">
      <ul className="mx-auto flex max-w-6xl flex-wrap gap-x-1 px-2 lg:px-4">
        {items.map(({ room, href, label: words }) => (
          <li key={room}>
            <Link
              href={href}
              aria-current={room === here ? "true" : undefined}
              className={cx(
                "inline-flex min-h-11 items-center border-b-3 px-2.5 text-sm md:text-base",
                room === here
                  ? "border-brand font-semibold text-brand-text"
                  : "border-transparent hover:border-line hover:underline",
              )}
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
