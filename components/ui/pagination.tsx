import { useTranslations } from "next-intl";
import { buttonClass } from "./button-look";
import { cx } from "./cx";
import { ChevronLeft, ChevronRight } from "./icons";
import { Link } from "./link";
import { GAP, pagesAround } from "./pages-around";

type Props = { page: number; pages: number; hrefOf: (page: number) => string; total?: number | undefined };

/** The way through a long list; pages count from 1. One page needs no way. */
export function Pagination({ page, pages, hrefOf, total }: Props) {
  const t = useTranslations("ui.pages");
  if (pages <= 1) return null;
  return (
    <nav aria-label={t("label")} className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
      <ul className="flex flex-wrap items-center gap-1">
        <Step href={page > 1 ? hrefOf(page - 1) : undefined} rel="prev" words={t("previous")} />
        {pagesAround(page, pages).map((each) => (
          <li key={each} className="max-md:hidden">
            {typeof each === "number" ? (
              <Link
                href={hrefOf(each)}
                aria-current={each === page ? "page" : undefined}
                aria-label={t("page", { page: each })}
                className={buttonClass(
                  { look: each === page ? "secondary" : "quiet" },
                  cx("min-w-10 px-2 tabular-nums", each === page && "bg-sunken font-semibold"),
                )}
              >
                {each}
              </Link>
            ) : (
              <span className="px-1 text-muted">{GAP}</span>
            )}
          </li>
        ))}
        <Step href={page < pages ? hrefOf(page + 1) : undefined} rel="next" words={t("next")} />
      </ul>
      <p className="text-muted text-sm">
        {total === undefined ? t("of", { page, pages }) : t("ofTotal", { page, pages, total })}
      </p>
    </nav>
  );
}

function Step({ href, rel, words }: { href: string | undefined; rel: "prev" | "next"; words: string }) {
  const Icon = rel === "prev" ? ChevronLeft : ChevronRight;
  const look = cx(buttonClass({ look: "secondary" }), rel === "next" && "flex-row-reverse");
  if (!href) return null;
  return (
    <li>
      <Link href={href} rel={rel} className={look}>
        <Icon aria-hidden />
        {words}
      </Link>
    </li>
  );
}
