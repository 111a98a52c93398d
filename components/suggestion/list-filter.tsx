import { useLocale, useTranslations } from "next-intl";
import { localName, type Named } from "@/domain/local-name";
import { CLASS_MEANINGS } from "@/domain/reply/dictionary";
import { PERIODS } from "@/domain/suggestion/dictionary";
import {
  DUE_FACTS,
  type FilterName,
  type ListQuery,
  listAddress,
  PARTS,
  RATED_AS,
} from "@/domain/suggestion/list";
import { MARKS } from "@/domain/suggestion/marks";
import { STATE_NAMES } from "@/domain/suggestion/states";
import { DateInput } from "../ui/date-input";
import { Field } from "../ui/field";
import { FilterBar } from "../ui/filter-bar";
import { type FilterField, FilterFields } from "./filter-fields";
import { type ListChoices, useFilterWords, useSessionName } from "./list-choices";

type Props = { action: string; query: ListQuery; choices: ListChoices };

/** Search and filters of a list of cases; a plain form whose fields are the address's. */
export function ListFilter({ action, query, choices }: Props) {
  const t = useTranslations("list");
  const { nameOf } = useFilterWords(choices);
  const options = useOptions(choices);
  const { filter } = query;
  const sort = new URLSearchParams(listAddress(query)).get("sort");
  const current = (name: FilterName) => (filter[name] === undefined ? "" : String(filter[name]));
  return (
    <FilterBar
      // The fields keep what was typed, so another list is another form.
      key={JSON.stringify(query)}
      action={action}
      search={{ name: "q", label: t("search"), value: filter.q }}
      hidden={{ ...(sort && { sort }), ...(filter.fact && { fact: filter.fact }) }}
    >
      <FilterFields
        fields={options.map(([name, list]) => [name, nameOf(name), list, current(name)])}
        any={t("any")}
      />
      <Field name="from" label={nameOf("from")}>
        <DateInput defaultValue={filter.from} />
      </Field>
      <Field name="to" label={nameOf("to")}>
        <DateInput defaultValue={filter.to} />
      </Field>
    </FilterBar>
  );
}

type Choices = FilterField[2];

/** The choices of each filter; one that leaves no choice is not shown. */
function useOptions(choices: ListChoices): [FilterName, Choices][] {
  const locale = useLocale();
  const session = useSessionName();
  const { wordOf } = useFilterWords(choices);
  const words = (name: FilterName, list: readonly (string | number)[]) =>
    list.map((value) => [String(value), wordOf(name, String(value))] as const);
  const named = (list: readonly ({ id: string } & Named)[]) =>
    list.map((row) => [row.id, localName(row, locale)] as const);
  const all: [FilterName, Choices][] = [
    ["state", words("state", STATE_NAMES)],
    ["due", words("due", DUE_FACTS)],
    ["unit", named(choices.units)],
    ["part", words("part", PARTS)],
    ["category", named(choices.categories)],
    ["lead", choices.leads.map(({ id, name }) => [id, name])],
    ["delegation", named(choices.delegations)],
    ["class", words("class", CLASS_MEANINGS)],
    ["rating", words("rating", RATED_AS)],
    ["period", words("period", PERIODS)],
    ["sessionId", choices.sessions.map((row) => [row.id, session(row)])],
    ["year", words("year", choices.years)],
    ["mark", words("mark", MARKS)],
  ];
  return all.filter(([, list]) => list.length > 1);
}
