import { useLocale, useTranslations } from "next-intl";
import {
  LEDGER_FILTER_NAMES,
  type LedgerFilter,
  type LedgerFilterName,
  type LedgerQuery,
} from "@/domain/commitment/list";
import { localName, type Named } from "@/domain/local-name";
import { useSessionName } from "../suggestion/list-choices";
import { useDayWords } from "../ui/day-text";

/** What a ledger's filters can be set to besides the fixed words. */
export type LedgerChoices = {
  units: readonly ({ id: string } & Named)[];
  leads: readonly { id: string; name: string }[];
  sessions: readonly { id: string; term: number; number: number }[];
  years: readonly number[];
};

/** What every part of a ledger is told. */
export type LedgerProps = { action: string; query: LedgerQuery; choices: LedgerChoices };

/** The words of filters: the name of each, and what one is set to. */
export function useLedgerWords({ units, leads, sessions }: LedgerChoices) {
  const t = useTranslations("commitment");
  const metrics = useTranslations("statistics.metrics");
  const locale = useLocale();
  const day = useDayWords();
  const sessionName = useSessionName();
  const unitName = (id: string) => {
    const found = units.find((unit) => unit.id === id);
    return found ? localName(found, locale) : t("unknown");
  };
  const words: Partial<Record<LedgerFilterName, (value: string) => string>> = {
    unit: unitName,
    lead: (id) => leads.find((lead) => lead.id === id)?.name ?? t("unknown"),
    state: (value) => t(`standings.${value}`),
    mark: (value) => t(`marks.${value}`),
    fact: (value) => metrics(value),
    year: (year) => t("year", { year }),
    caseYear: (year) => t("year", { year }),
    from: (value) => day(value),
    to: (value) => day(value),
    sessionId: (id) => {
      const found = sessions.find((session) => session.id === id);
      return found ? sessionName(found) : t("unknown");
    },
  };
  return {
    nameOf: (name: LedgerFilterName) => t(`filters.${name}`),
    wordOf: (name: LedgerFilterName, value: string) => words[name]?.(value) ?? value,
  };
}

/** The filters that are set, as the address holds them. */
export const setFilters = (filter: LedgerFilter): [LedgerFilterName, string][] =>
  LEDGER_FILTER_NAMES.flatMap((name): [LedgerFilterName, string][] =>
    filter[name] === undefined ? [] : [[name, String(filter[name])]],
  );
