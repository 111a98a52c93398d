import "server-only";
import type { Formats } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { LOCALES } from "@/domain/preferences";
import { loadMessages } from "@/messages/load";
import { readPreferences } from "./preferences";

/** The office's time zone; every moment is shown in it. */
export const TIME_ZONE = "Asia/Shanghai";

/** Named formats: `format.dateTime(moment, "moment")`, `{day, date, long}` inside a word. */
export const FORMATS = {
  dateTime: {
    day: { year: "numeric", month: "long", day: "numeric" },
    short: { month: "short", day: "numeric" },
    weekday: { weekday: "short" },
    moment: {
      year: "numeric",
      month: "long",
      day: "numeric",
      weekday: "short",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    },
  },
  number: {
    percent: { style: "percent", minimumFractionDigits: 0, maximumFractionDigits: 1 },
    exactPercent: { style: "percent", minimumFractionDigits: 2, maximumFractionDigits: 2 },
  },
} as const satisfies Formats;

/** What next-intl asks once for each request: the reader's language and its words. */
export default getRequestConfig(async ({ locale: wanted }) => {
  const locale = LOCALES.find((each) => each === wanted) ?? (await readPreferences()).locale;
  return { locale, messages: await loadMessages(locale), timeZone: TIME_ZONE, formats: FORMATS };
});
