import { useFormatter, useTranslations } from "next-intl";
import { KEY_STATE_NAMES, type KeyState } from "@/domain/key-suggestion/states";
import { Checkbox } from "../ui/checkbox";
import { Field } from "../ui/field";
import { FilterBar } from "../ui/filter-bar";
import { Select } from "../ui/select";

type Props = {
  query: { year?: number | undefined; state?: KeyState | undefined; mine?: boolean };
  years: readonly number[];
  /** Whether the viewer can be in charge of some. */
  canLead: boolean;
};

/** Year, stage, and the own ones; a plain form whose fields are the address's. */
export function KeyFilter({ query, years, canLead }: Props) {
  const t = useTranslations("keySuggestion");
  const format = useFormatter();
  const { year, state, mine = false } = query;
  const yearName = (each: number) => t("year", { year: format.number(each, { useGrouping: false }) });
  return (
    <FilterBar
      key={JSON.stringify(query)}
      action="/key-suggestions"
      applied={[year, state, mine || undefined].filter((each) => each !== undefined).length}
    >
      <Field name="year" label={t("filters.year")}>
        <Select
          options={years.map((each) => ({ value: String(each), label: yearName(each) }))}
          placeholder={t("filters.all")}
          defaultValue={year === undefined ? "" : String(year)}
        />
      </Field>
      <Field name="state" label={t("filters.state")}>
        <Select
          options={KEY_STATE_NAMES.map((value) => ({ value, label: t(`states.${value}`) }))}
          placeholder={t("filters.any")}
          defaultValue={state ?? ""}
        />
      </Field>
      {canLead && <Checkbox name="mine" value="1" label={t("filters.mine")} defaultChecked={mine} />}
    </FilterBar>
  );
}
