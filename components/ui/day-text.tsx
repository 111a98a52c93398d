import { useFormatter, useTranslations } from "next-intl";
import type { Day } from "@/domain/day";

type Props = { day: Day /** Leaves the year out, where it is plain. */; short?: boolean | undefined };

/** A day with its weekday: 2026年11月26日 周四. */
export function DayText({ day, short = false }: Props) {
  const words = useDayWords();
  return <time dateTime={day}>{words(day, short)}</time>;
}

/** Says a day in the reader's language, with its weekday. */
export function useDayWords(): (day: Day, short?: boolean) => string {
  const format = useFormatter();
  const t = useTranslations("ui");
  // Noon in Shanghai is the same day there whatever the format's zone does.
  const noon = (day: Day) => new Date(`${day}T12:00:00+08:00`);
  return (day, short = false) =>
    t("day", {
      date: format.dateTime(noon(day), short ? "short" : "day"),
      weekday: format.dateTime(noon(day), "weekday"),
    });
}
