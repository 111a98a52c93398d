import Link from "next/link";
import { useTranslations } from "next-intl";

/** The product's mark and name, with the congress it works for. Leads to the first page. */
export function Brand({
  congress,
  href = "/",
}: {
  congress?: string | undefined;
  href?: string | undefined;
}) {
  const t = useTranslations("common");
  return (
    <Link href={href} className="flex min-h-11 min-w-0 items-center gap-2.5 rounded-md">
      <BrandMark />
      <span className="min-w-0 leading-tight">
        <span className="block font-bold text-brand-text text-lg leading-tight tracking-wide">
          {t("product")}
        </span>
        {congress && <span className="block truncate text-muted text-xs">{congress}</span>}
      </span>
    </Link>
  );
}

/** A way that opens out of a spoken word: 言 and 路. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className="size-9 shrink-0">
      <rect width="32" height="32" rx="7" className="fill-brand" />
      <path
        d="M9 9h14M9 14.5h9M16 25V20.5M16 20.5c0-2 1.2-3 3-3h4M16 20.5c0-2-1.2-3-3-3H9"
        className="fill-none stroke-brand-ink"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
