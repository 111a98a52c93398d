"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChoiceFieldset, type ChoiceGroupProps } from "./choice-group";
import { useField } from "./field";
import { useForm } from "./form-context";
import { matches } from "./matches";
import { MultiSelectBox } from "./multi-select-box";
import { MultiSelectChosen } from "./multi-select-chosen";
import type { MultiOption } from "./multi-select-option";
import { useHydrated } from "./use-hydrated";
import { useRoving } from "./use-roving";

export type { MultiOption };

type Props = Omit<ChoiceGroupProps, "options" | "framed" | "inline" | "onChange"> & {
  options: readonly MultiOption[];
  defaultValue?: readonly string[] | undefined;
  /** Only one may be chosen. */
  single?: boolean | undefined;
  onChange?: ((values: readonly string[]) => void) | undefined;
};

/** Any (or one) of many: a list to tick, which can be searched when there is JavaScript. */
export function MultiSelect({
  name,
  label,
  options,
  defaultValue = [],
  single = false,
  onChange,
  ...props
}: Props) {
  const field = useField(name, label, props.errors);
  const typed = useForm()?.typedIn(name) ?? defaultValue;
  const [chosen, setChosen] = useState<readonly string[]>(typed);
  const [query, setQuery] = useState("");
  const hydrated = useHydrated();
  const shown = options.filter((option) => matches(query, option.label, option.group));
  const { tabIndexOf, ...roving } = useRoving(shown.map(({ value }) => value));
  const many = hydrated && !single;
  const choose = (values: readonly string[]) => {
    setChosen(values);
    onChange?.(values);
  };
  return (
    <ChoiceFieldset {...props} field={field} label={label} name={name}>
      {hydrated && <MultiSelectChosen {...{ options, chosen, single, fieldId: field.id }} />}
      {hydrated && <SearchBox query={query} search={setQuery} label={label} found={shown.length} />}
      <div {...(many && roving)} className="boxes peer">
        {options.map((option, index) => (
          <MultiSelectBox
            key={option.value}
            heading={option.group !== options[index - 1]?.group && query === "" ? option.group : undefined}
            option={option}
            fieldId={field.id}
            index={index}
            type={single ? "radio" : "checkbox"}
            name={name}
            hidden={!shown.includes(option)}
            tabIndex={many ? tabIndexOf(option.value) : undefined}
            defaultChecked={typed.includes(option.value)}
            onChange={(checked) => choose(after(chosen, option.value, checked, single))}
          />
        ))}
      </div>
      {many && <Keys />}
    </ChoiceFieldset>
  );
}

/** Told to whoever is in the list with the keyboard. */
function Keys() {
  const t = useTranslations("ui");
  return <p className="sr-only text-muted text-sm peer-has-focus-visible:not-sr-only">{t("multi.keys")}</p>;
}

type SearchProps = { query: string; search: (query: string) => void; label: string; found: number };

function SearchBox({ query, search, label, found }: SearchProps) {
  const t = useTranslations("ui");
  return (
    <>
      <input
        type="search"
        value={query}
        aria-label={t("multi.search", { label })}
        placeholder={t("multi.placeholder")}
        className="control"
        onChange={(event) => search(event.currentTarget.value)}
        // Enter in a search box must not send the form around it.
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      />
      <p className={query && found === 0 ? "text-muted text-sm" : "sr-only"} role="status">
        {query && t("multi.found", { count: found })}
      </p>
    </>
  );
}

const after = (
  chosen: readonly string[],
  value: string,
  checked: boolean,
  single: boolean,
): readonly string[] => {
  if (single) return [value];
  return checked ? [...chosen, value] : chosen.filter((each) => each !== value);
};
