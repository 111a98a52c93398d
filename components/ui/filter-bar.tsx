import Form from "next/form";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "./button-look";
import { Search, SlidersHorizontal } from "./icons";
import { Link } from "./link";
import { TidyQuery } from "./tidy-query";

type Props = {
  /** The list's own address. */
  action: string;
  /** The search box; its label says what is searched. */
  search?: { name: string; label: string; value?: string | undefined } | undefined;
  /** Fields with Select, DateInput …; their values come from the address. */
  children?: ReactNode;
  /** How many filters are set now, the search left out. */
  applied?: number | undefined;
  /** What must stay in the address, such as the order. */
  hidden?: Readonly<Record<string, string>> | undefined;
};

/** Search and filters of a list. They live in the address, so a list can be sent to a colleague. */
export function FilterBar({ action, search, children, applied = 0, hidden = {} }: Props) {
  const t = useTranslations("ui.filter");
  return (
    <search className="print:hidden">
      <Form prefetch={false} action={action} className="grid gap-3 rounded-lg bg-sunken p-3">
        <TidyQuery />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {search && <SearchLine {...search} />}
        {children && (
          <details open={applied > 0} suppressHydrationWarning className="group min-w-0">
            <summary className="inline-flex min-h-11 list-none items-center gap-2 rounded px-1 font-medium text-link md:min-h-8">
              <SlidersHorizontal aria-hidden className="size-4" />
              {applied > 0 ? t("applied", { count: applied }) : t("more")}
            </summary>
            <div className="mt-2 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-4">{children}</div>
            <div className="mt-3 flex flex-wrap gap-2">
              <button type="submit" className={buttonClass({ look: "secondary" })}>
                {t("apply")}
              </button>
              <Link href={action} className={buttonClass({ look: "quiet" })}>
                {t("clear")}
              </Link>
            </div>
          </details>
        )}
      </Form>
    </search>
  );
}

function SearchLine({ name, label, value }: NonNullable<Props["search"]>) {
  const t = useTranslations("ui.filter");
  return (
    <div className="flex gap-2">
      <input
        type="search"
        name={name}
        defaultValue={value}
        aria-label={label}
        placeholder={label}
        className="control"
        data-list-search
      />
      <button type="submit" className={buttonClass({ look: "secondary" }, "shrink-0")}>
        <Search aria-hidden />
        <span className="max-sm:sr-only">{t("search")}</span>
      </button>
    </div>
  );
}
