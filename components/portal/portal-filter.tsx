import { useLocale, useTranslations } from "next-intl";
import { localName, type Named } from "@/domain/local-name";
import type { PortalChoice, PortalParameter } from "@/domain/portal/address";
import { VERDICTS } from "@/domain/rating/dictionary";
import { STATE_NAMES } from "@/domain/suggestion/states";
import { buttonClass } from "../ui/button-look";
import { Search } from "../ui/icons";
import { useLangOf } from "../ui/spoken";

type Counted = Named & { id: string; count: number };
export type FilterChoices = Record<
  "years" | "states" | "categories" | "units" | "classes",
  readonly Counted[]
>;

type Props = { choices: FilterChoices; choice: PortalChoice; applied: number };

/** Search and filters of the portal as a plain form: its choice is the address of the list. */
export function PortalFilter({ choices, choice, applied }: Props) {
  const t = useTranslations("portal.filter");
  return (
    <search className="print:hidden">
      <form action="/portal" className="grid gap-3">
        <div className="flex gap-2">
          <input
            type="search"
            name="q"
            defaultValue={choice.q?.toString()}
            aria-label={t("search")}
            placeholder={t("search")}
            className="control min-h-12 text-lg"
          />
          <button type="submit" className={buttonClass({ look: "primary" }, "min-h-12 shrink-0")}>
            <Search aria-hidden />
            {t("find")}
          </button>
        </div>
        <details open={applied > 0} suppressHydrationWarning className="group min-w-0">
          <summary className="inline-flex min-h-11 items-center gap-2 font-medium text-link md:min-h-8">
            {t("more", { count: applied })}
          </summary>
          <div className="mt-2 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-3">
            <FilterFields choices={choices} choice={choice} />
          </div>
          <div className="mt-3 flex flex-wrap gap-2">
            <button type="submit" className={buttonClass({})}>
              {t("apply")}
            </button>
            <a href="/portal" className={buttonClass({ look: "quiet" })}>
              {t("clear")}
            </a>
          </div>
        </details>
      </form>
    </search>
  );
}

function FilterFields({ choices, choice }: Pick<Props, "choices" | "choice">) {
  const t = useTranslations();
  const locale = useLocale();
  const named = (list: readonly Counted[]) => list.map((one) => ({ ...one, label: localName(one, locale) }));
  const states = choices.states.toSorted((a, b) => placeOf(a.id) - placeOf(b.id));
  const inWords = states.map((one) => ({ ...one, label: stateWord(one.id) }));
  function stateWord(id: string) {
    const state = STATE_NAMES.find((name) => name === id);
    return state ? t(`suggestion.states.${state}`) : id;
  }
  const fields: [PortalParameter, Labelled[]][] = [
    ["year", named(choices.years).toSorted((a, b) => b.id.localeCompare(a.id))],
    ["state", inWords],
    ["category", named(choices.categories)],
    ["unit", named(choices.units)],
    ["class", named(choices.classes).map((one) => ({ ...one, label: `${one.id} ${one.label}` }))],
    ["verdict", VERDICTS.map((id) => ({ id, label: t(`rating.verdicts.${id}`) }))],
  ];
  return fields.map(([name, options]) => (
    <FilterField key={name} name={name} options={options} chosen={choice[name]} />
  ));
}

type Labelled = { id: string; label: string; count?: number };
type FieldProps = {
  name: PortalParameter;
  options: readonly Labelled[];
  chosen: PortalChoice[PortalParameter];
};

function FilterField({ name, options, chosen }: FieldProps) {
  const t = useTranslations("portal.filter");
  const langOf = useLangOf();
  const value = [chosen].flat().at(0);
  return (
    <label className="grid gap-1">
      <span className="font-medium text-sm">{t(`fields.${name}`)}</span>
      <select name={name} defaultValue={value?.toString() ?? ""} className="control pe-8">
        <option value="">{t("all")}</option>
        {options.map(({ id, label, count }) => (
          <option key={id} value={id} lang={langOf(label)}>
            {count === undefined ? label : t("counted", { label, count })}
          </option>
        ))}
      </select>
    </label>
  );
}

const placeOf = (id: string) => (STATE_NAMES as readonly string[]).indexOf(id);
