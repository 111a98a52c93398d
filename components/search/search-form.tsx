import { useLocale, useTranslations } from "next-intl";
import { localName, type Named } from "@/domain/local-name";
import { STATE_NAMES } from "@/domain/suggestion/states";
import { Field } from "../ui/field";
import { FilterBar } from "../ui/filter-bar";
import { Select } from "../ui/select";

type Choice = { id: string } & Named;

type Props = {
  value: string;
  filter: {
    state?: string | undefined;
    year?: number | undefined;
    unit?: string | undefined;
    category?: string | undefined;
  };
  choices: { years: readonly number[]; units: readonly Choice[]; categories: readonly Choice[] };
};

/** The one box, and what narrows its hits; a plain form whose fields are the address's. */
export function SearchForm({ value, filter, choices }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  const named = (list: readonly Choice[]) =>
    list.map((row) => ({ value: row.id, label: localName(row, locale) }));
  const fields = [
    {
      name: "state",
      options: STATE_NAMES.map((state) => ({ value: state, label: t(`suggestion.states.${state}`) })),
    },
    {
      name: "year",
      options: choices.years.map((year) => ({
        value: String(year),
        label: t("list.year", { year: String(year) }),
      })),
    },
    { name: "unit", options: named(choices.units) },
    { name: "category", options: named(choices.categories) },
  ] as const;
  const applied = fields.filter(({ name }) => filter[name] !== undefined).length;
  return (
    <FilterBar
      key={JSON.stringify({ value, filter })}
      action="/search"
      search={{ name: "q", label: t("search.box"), value }}
      applied={applied}
    >
      {fields.map(({ name, options }) => (
        <Field key={name} name={name} label={t(`list.filters.${name}`)}>
          <Select options={options} placeholder={t("list.any")} defaultValue={String(filter[name] ?? "")} />
        </Field>
      ))}
    </FilterBar>
  );
}
