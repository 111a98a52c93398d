import { useTranslations } from "next-intl";
import { ChevronRight } from "./icons";
import { Link } from "./link";

export type Crumb = { label: string; href: string };

/** The way from the first page to the page above this one; this page's own name is its heading. */
export function Breadcrumb({ items }: { items: readonly Crumb[] }) {
  const t = useTranslations("ui");
  return (
    <nav aria-label={t("breadcrumb")} className="max-md:-my-2 print:hidden">
      <ol className="flex flex-wrap items-center gap-x-1 text-sm">
        {items.map(({ label, href }, index) => (
          <li key={href} className="flex items-center gap-x-1">
            {index > 0 && <ChevronRight aria-hidden className="size-4 text-muted" />}
            <Link href={href} className="link inline-flex min-h-6 items-center max-md:min-h-11">
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
