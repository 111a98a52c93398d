import { X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { ledgerAddress } from "@/domain/commitment/list";
import { type LedgerProps, setFilters, useLedgerWords } from "./ledger-choices";

/** The filters that are set, each with a way to take it out again. */
export function LedgerChips({ action, query, choices }: LedgerProps) {
  const t = useTranslations("commitment");
  const { nameOf, wordOf } = useLedgerWords(choices);
  const filters = setFilters(query.filter);
  if (filters.length === 0) return null;
  return (
    <ul aria-label={t("chips")} className="flex flex-wrap gap-2 print:hidden">
      {filters.map(([name, value]) => {
        const words = t("chip", { name: nameOf(name), value: wordOf(name, value) });
        return (
          <li key={name}>
            <Link
              href={`${action}?${ledgerAddress(query, { [name]: undefined })}`}
              aria-label={t("removeChip", { chip: words })}
              className="inline-flex min-h-11 items-center gap-1.5 rounded-full border border-edge bg-surface px-3 text-sm hover:bg-sunken md:min-h-8"
            >
              {words}
              <X aria-hidden className="size-4 text-muted" />
            </Link>
          </li>
        );
      })}
      <li>
        <Link href={action} className="link inline-flex min-h-11 items-center text-sm md:min-h-8">
          {t("clear")}
        </Link>
      </li>
    </ul>
  );
}
