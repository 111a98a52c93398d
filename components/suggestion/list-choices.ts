import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { Day } from "@/domain/day";
import { localName, type Named } from "@/domain/local-name";
import { FILTER_NAMES, type FilterName, type ListFilter } from "@/domain/suggestion/list";
import { useDayWords } from "../ui/day-text";

/** What a list's filters can be set to besides the fixed words. */
export type ListChoices = {
  categories: readonly ({ id: string } & Named)[];
  units: readonly ({ id: string } & Named)[];
  delegations: readonly ({ id: string } & Named)[];
  sessions: readonly { id: string; term: number; number: number }[];
  leads: readonly { id: string; name: string }[];
  years: readonly number[];
};

/** The words of filters: the name of each, and what one is set to. */
export function useFilterWords(choices: ListChoices) {
  const t = useTranslations("list");
  const session = useSessionName();
  const wordOf = useValueWords();
  const locale = useLocale();
  const named = (list: readonly ({ id: string } & Named)[], id: string) => {
    const found = list.find((each) => each.id === id);
    return found ? localName(found, locale) : t("unknown");
  };
  const inList: { [Name in FilterName]?: (id: string) => string } = {
    category: (id) => named(choices.categories, id),
    unit: (id) => named(choices.units, id),
    delegation: (id) => named(choices.delegations, id),
    lead: (id) => choices.leads.find((each) => each.id === id)?.name ?? t("unknown"),
    sessionId: (id) => {
      const found = choices.sessions.find((each) => each.id === id);
      return found ? session(found) : t("unknown");
    },
  };
  return {
    nameOf: (name: FilterName) => t(`filters.${name}`),
    wordOf: (name: FilterName, value: string) => inList[name]?.(value) ?? wordOf(name, value),
  };
}

/** A session's name: 第12届第1次会议. */
export function useSessionName(): (session: { term: number; number: number }) => string {
  const t = useTranslations("organisation.session");
  return ({ term, number }) => t("name", { term, number });
}

/** What a filter of fixed words is set to. */
function useValueWords(): (name: FilterName, value: string) => string {
  const t = useTranslations();
  const day = useDayWords();
  const format = useFormatter();
  const words: { [Name in FilterName]?: (value: string) => string } = {
    state: (value) => t(`suggestion.states.${value}`),
    period: (value) => t(`suggestion.periods.${value}`),
    class: (value) => t(`reply.classMeanings.${value}`),
    rating: (value) => (value === "unrated" ? t("list.unrated") : t(`rating.verdicts.${value}`)),
    part: (value) => t(`list.parts.${value}`),
    year: (value) => t("list.year", { year: format.number(Number(value), { useGrouping: false }) }),
    due: (value) => factWord(t, value),
    fact: (value) => factWord(t, value),
    mark: (value) => t(`suggestion.marks.${value}`),
    from: (value: Day) => day(value),
    to: (value: Day) => day(value),
  };
  return (name, value) => words[name]?.(value) ?? value;
}

type Translate = ReturnType<typeof useTranslations>;

/** A fact has the words of its figure; the few that are no figure have words of their own. */
const factWord = (t: Translate, fact: string): string =>
  t.has(`statistics.metrics.${fact}`) ? t(`statistics.metrics.${fact}`) : t(`statistics.facts.${fact}`);

/** The filters that are set, as the address holds them. */
export const setFilters = (filter: ListFilter): [FilterName, string][] =>
  FILTER_NAMES.flatMap((name): [FilterName, string][] =>
    filter[name] === undefined ? [] : [[name, String(filter[name])]],
  );
