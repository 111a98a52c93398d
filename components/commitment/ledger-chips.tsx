import { useTranslations } from "next-intl";
import { ledgerAddress } from "@/domain/commitment/list";
import { FilterChips } from "../ui/filter-chips";
import { type LedgerProps, setFilters, useLedgerWords } from "./ledger-choices";

/** The filters of the ledger that are set. */
export function LedgerChips({ action, query, choices }: LedgerProps) {
  const t = useTranslations("commitment");
  const { nameOf, wordOf } = useLedgerWords(choices);
  const chips = setFilters(query.filter).map(([name, value]) => {
    const words = t("chip", { name: nameOf(name), value: wordOf(name, value) });
    const href = `${action}?${ledgerAddress(query, { [name]: undefined })}`;
    return { name, words, remove: t("removeChip", { chip: words }), href };
  });
  return <FilterChips label={t("chips")} chips={chips} clear={{ label: t("clear"), href: action }} />;
}
