import type { Formats } from "next-intl";

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
