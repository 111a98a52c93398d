import { useFormatter } from "next-intl";
import { cx } from "./cx";
import { Link } from "./link";

export type Tab = { label: string; href: string; current: boolean; count?: number | undefined };

/** Parts of one page, each with its own address. */
export function Tabs({ items, label }: { items: readonly Tab[]; label: string }) {
  const format = useFormatter();
  return (
    <nav aria-label={label} className="overflow-x-auto border-line border-b print:hidden">
      <ul className="flex gap-1">
        {items.map(({ label: words, href, current, count }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={current ? "page" : undefined}
              className={cx(
                "-outline-offset-3 inline-flex min-h-11 items-center gap-1.5 whitespace-nowrap border-b-3 px-3",
                current
                  ? "border-brand font-semibold text-ink"
                  : "border-transparent text-muted hover:border-edge",
              )}
            >
              {words}
              {count !== undefined && (
                <span className="text-muted text-sm tabular-nums">{format.number(count)}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
