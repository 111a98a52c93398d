import { useLocale, useTranslations } from "next-intl";
import { ACCOUNT_STATES, type PersonFilter } from "@/domain/person/filter";
import { HELD_ROLES } from "@/domain/viewer";
import { Field } from "../ui/field";
import { FilterBar } from "../ui/filter-bar";
import { Select } from "../ui/select";
import { type Named, optionsOf } from "./options";

type Props = { filter: PersonFilter; units: readonly Named[]; delegations: readonly Named[] };

/** Search and filters of the list of people. */
export function PeopleFilter({ filter, units, delegations }: Props) {
  const t = useTranslations("person");
  const locale = useLocale();
  const { q, role, unit, delegation, state } = filter;
  const applied = [role, unit, delegation, state].filter((each) => each !== undefined).length;
  const choices = [
    {
      name: "role",
      value: role,
      options: HELD_ROLES.map((value) => ({ value, label: t(`roles.${value}`) })),
    },
    { name: "unit", value: unit, options: optionsOf(units, locale) },
    { name: "delegation", value: delegation, options: optionsOf(delegations, locale) },
    {
      name: "state",
      value: state,
      options: ACCOUNT_STATES.map((value) => ({ value, label: t(`states.${value}`) })),
    },
  ] as const;
  return (
    <FilterBar
      action="/admin/people"
      search={{ name: "q", label: t("list.search"), value: q }}
      applied={applied}
    >
      {choices.map(({ name, value, options }) => (
        <Field key={name} name={name} label={t(`fields.${name}`)}>
          <Select options={options} defaultValue={value} placeholder={t("list.any")} />
        </Field>
      ))}
    </FilterBar>
  );
}
