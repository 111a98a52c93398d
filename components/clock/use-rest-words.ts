import { useFormatter, useTranslations } from "next-intl";
import { useDayWords } from "@/components/ui/day-text";
import type { RestRun } from "@/domain/clock/explain";
import { yearOf } from "@/domain/day";

/** Says which days rest and why: the first and the last with their number, and the holidays' names. */
export function useRestWords(): (rest: RestRun) => { days: string; reason: string } {
  const t = useTranslations("clock");
  const format = useFormatter();
  const day = useDayWords();
  // A holiday that an administrator named himself has no word here and is called by that name.
  const holiday = (name: string) => (t.has(`holidays.${name}`) ? t(`holidays.${name}`) : name);
  return ({ from, to, days, names, weekend }) => {
    const reasons = names.map(holiday);
    if (weekend) reasons.push(t("rest.weekend"));
    return {
      days:
        days === 1
          ? day(from)
          : t("rest.range", { from: day(from), to: day(to, yearOf(from) === yearOf(to)), days }),
      reason: format.list(reasons),
    };
  };
}
