import { useTranslations } from "next-intl";
import { Link } from "../ui/link";
import { Spoken } from "../ui/spoken";

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
        {congress && (
          <Spoken as="span" className="block truncate text-muted text-xs">
            {congress}
          </Spoken>
        )}
      </span>
    </Link>
  );
}

/** A road inside a speech bubble: 言 and 路. public/icon.svg is the same drawing. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className="size-9 shrink-0">
      <rect width="32" height="32" rx="7" className="fill-brand" />
      <path
        d="M9 6h14a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3h-4.2L16 26l-2.8-4H9a3 3 0 0 1-3-3V9a3 3 0 0 1 3-3z"
        className="fill-brand-ink"
      />
      <path d="M15 9.5h2l5 10.5h-12z" className="fill-brand" />
      <path d="M16 11.2v1.4m0 1.6v1.8m0 1.8v2.2" className="fill-none stroke-brand-ink" strokeWidth="1.1" />
    </svg>
  );
}
