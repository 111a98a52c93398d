import "server-only";
import { ICalAlarmType, ICalCalendar, ICalEventTransparency } from "ical-generator";
import { createTranslator, type Messages } from "use-intl/core";
import type { Day } from "@/domain/day";
import type { FeedDay } from "@/domain/feed/due";
import type { Locale } from "@/domain/preferences";
import english from "@/messages/en/feed.json";
import englishTask from "@/messages/en/task.json";
import chinese from "@/messages/zh-CN/feed.json";
import chineseTask from "@/messages/zh-CN/task.json";

const speaker = (locale: Locale, messages: Messages) => createTranslator({ locale, messages });

const SPEAKERS = {
  "zh-CN": speaker("zh-CN", { feed: chinese, task: chineseTask }),
  en: speaker("en", { feed: english, task: englishTask }),
} as const satisfies Record<Locale, unknown>;

type Options = { locale: Locale; alarmDays: number | null; createdAt: Date; origin: string };

/** Due days as a calendar (RFC 5545): whole days, the same text for the same days, so that it can be compared. */
export function calendarText(days: readonly FeedDay[], options: Options): string {
  const { locale, alarmDays, createdAt, origin } = options;
  const t = SPEAKERS[locale];
  const calendar = new ICalCalendar({
    name: t("feed.name"),
    prodId: { company: "Yanlu", product: "due-days", language: locale === "en" ? "EN" : "ZH" },
    ttl: 3600,
  });
  for (const day of days) {
    const parts = [day.late && t("feed.late"), day.number, t(`task.verbs.${day.task}`), day.title];
    const summary = parts.filter(Boolean).join(" ");
    const event = calendar.createEvent({
      id: day.uid,
      sequence: day.sequence,
      stamp: createdAt,
      start: midnight(day.day),
      allDay: true,
      summary,
      url: `${origin}${day.path}`,
      description: t("feed.description", { url: `${origin}${day.path}` }),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    if (alarmDays === null || day.late) continue;
    // Seconds before the day's first minute; nine in the morning of the day itself lies after it.
    event.createAlarm({
      type: ICalAlarmType.display,
      trigger: alarmDays * DAY - MORNING,
      description: summary,
    });
  }
  return calendar.toString();
}

const midnight = (day: Day) => new Date(`${day}T00:00:00Z`);
const DAY = 86_400;
const MORNING = 9 * 3600;
