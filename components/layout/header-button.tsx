import type { ReactNode } from "react";
import { Link } from "../ui/link";

type Props = { href: string; label: string; icon: ReactNode; count?: number | undefined };

/** An icon of the header that leads somewhere, such as the bell; its name is said, its number shown. */
export function HeaderButton({ href, label, icon, count = 0 }: Props) {
  return (
    <Link
      href={href}
      aria-label={label}
      className="relative grid size-11 shrink-0 place-items-center rounded-md text-ink hover:bg-sunken [&_.icon]:size-[1.4rem]"
    >
      {icon}
      {count > 0 && (
        <span
          aria-hidden
          className="absolute end-0.5 top-0.5 min-w-5 rounded-full bg-brand px-1 text-center text-brand-ink text-xs leading-5 tabular-nums"
        >
          {count}
        </span>
      )}
    </Link>
  );
}
