import { useLocale, useTranslations } from "next-intl";
import { type LedgerFilterName, ledgerAddress, MARKS, STANDINGS } from "@/domain/commitment/list";
import { localName } from "@/domain/local-name";
import { Field } from "../ui/field";
import { FilterBar } from "../ui/filter-bar";
import { type Option, Select } from "../ui/select";
import { type LedgerChoices, type LedgerProps, useLedgerWords } from "./ledger-choices";

/** Search and filters of a ledger; a plain form whose fields are the address's. */
export function LedgerFilter({ action, query, choices }: LedgerProps) {
  const t = useTranslations("commitment");
  const { nameOf } = useLedgerWords(choices);
  const options = useOptions(choices);
  const { filter } = query;
  const shown = options.map(([name]) => name);
  const unseen = new URLSearchParams(ledgerAddress(query));
  for (const name of [...shown, "q", "page"]) unseen.delete(name);
  return (
    <FilterBar
      // The fields keep what was typed, so another list is another form.
      key={JSON.stringify(query)}
      action={action}
      search={{ name: "q", label: t("search"), value: filter.q }}
      hidden={Object.fromEntries(unseen)}
    >
      {options.map(([name, list]) => (
        <Field key={name} name={name} label={nameOf(name)}>
          <Select options={list} placeholder={t("any")} defaultValue={String(filter[name] ?? "")} />
        </Field>
      ))}
    </FilterBar>
  );
}

/** The choices of each filter; one that leaves no choice is not shown. */
function useOptions(choices: LedgerChoices): [LedgerFilterName, Option[]][] {
  const locale = useLocale();
  const { wordOf } = useLedgerWords(choices);
  const words = (name: LedgerFilterName, list: readonly (string | number)[]) =>
    list.map((value) => ({ value: String(value), label: wordOf(name, String(value)) }));
  const units = choices.units.map((unit) => ({ value: unit.id, label: localName(unit, locale) }));
  const all: [LedgerFilterName, Option[]][] = [
    ["year", words("year", choices.years)],
    ["unit", units],
    ["state", words("state", STANDINGS)],
    ["mark", words("mark", MARKS)],
  ];
  return all.filter(([, list]) => list.length > 1);
}
