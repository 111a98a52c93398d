import { X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ListQuery, listAddress } from "@/domain/suggestion/list";
import { type ListChoices, setFilters, useFilterWords } from "./list-choices";

type Props = { action: string; query: ListQuery; choices: ListChoices };

/** The filters that are set, each with a way to take it out again. */
export function ListChips({ action, query, choices }: Props) {
  const t = useTranslations("list");
  const { nameOf, wordOf } = useFilterWords(choices);
  const filters = setFilters(query.filter);
  if (filters.length === 0) return null;
  return (
    <ul aria-label={t("chips")} className="flex flex-wrap gap-2 print:hidden">
      {filters.map(([name, value]) => {
        const words = t("chip", { name: nameOf(name), value: wordOf(name, value) });
        return (
          <li key={name}>
            <Link
              href={`${action}?${listAddress(query, { [name]: undefined })}`}
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
