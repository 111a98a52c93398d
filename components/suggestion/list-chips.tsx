import { useTranslations } from "next-intl";
import { type ListQuery, listAddress } from "@/domain/suggestion/list";
import { FilterChips } from "../ui/filter-chips";
import { type ListChoices, setFilters, useFilterWords } from "./list-choices";

type Props = { action: string; query: ListQuery; choices: ListChoices };

/** The filters of the list that are set. */
export function ListChips({ action, query, choices }: Props) {
  const t = useTranslations("list");
  const { nameOf, wordOf } = useFilterWords(choices);
  const chips = setFilters(query.filter).map(([name, value]) => {
    const words = t("chip", { name: nameOf(name), value: wordOf(name, value) });
    const href = `${action}?${listAddress(query, { [name]: undefined })}`;
    return { name, words, remove: t("removeChip", { chip: words }), href };
  });
  return <FilterChips label={t("chips")} chips={chips} clear={{ label: t("clear"), href: action }} />;
}
