import { useLocale, useTranslations } from "next-intl";
import type { Day } from "@/domain/day";
import { FORMATS, TIME_ZONE } from "@/messages/formats";

type Props = { day: Day /** Leaves the year out, where it is plain. */; short?: boolean | undefined };

/** A day with its weekday: 2026年11月26日 周四. */
export function DayText({ day, short = false }: Props) {
  const words = useDayWords();
  return <time dateTime={day}>{words(day, short)}</time>;
}

/** Says a day in the reader's language, with its weekday. */
export function useDayWords(): (day: Day, short?: boolean) => string {
  const locale = useLocale();
  const t = useTranslations("ui");
  // Noon in Shanghai is the same day there whatever the format's zone does.
  const noon = (day: Day) => new Date(`${day}T12:00:00+08:00`);
  return (day, short = false) =>
    t("day", {
      date: formatOf(locale, short ? "short" : "day").format(noon(day)),
      weekday: formatOf(locale, "weekday").format(noon(day)),
    });
}

// Making one takes a hundred times as long as using it, and useFormatter makes its own for each page.
const made = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, name: "day" | "short" | "weekday"): Intl.DateTimeFormat {
  const known = made.get(`${locale} ${name}`);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, { ...FORMATS.dateTime[name], timeZone: TIME_ZONE });
  made.set(`${locale} ${name}`, format);
  return format;
}
