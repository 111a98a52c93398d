import "server-only";
import { createTranslator, type Messages } from "use-intl/core";
import { cutAt } from "@/domain/cut";
import { noticeValues, type ReadNotice } from "@/domain/delivery/notice-values";
import type { Locale } from "@/domain/preferences";
import english from "@/messages/en/notification.json";
import englishSpare from "@/messages/en/notifications.json";
import chinese from "@/messages/zh-CN/notification.json";
import chineseSpare from "@/messages/zh-CN/notifications.json";

const speaker = (locale: Locale, messages: Messages) =>
  createTranslator({
    locale,
    messages,
    timeZone: "Asia/Shanghai",
    // A value that an old notice does not bring along shows as its name, and stops nothing.
    onError: () => {},
  });

const SPEAKERS = {
  "zh-CN": speaker("zh-CN", { notification: chinese, notifications: chineseSpare }),
  en: speaker("en", { notification: english, notifications: englishSpare }),
} as const satisfies Record<Locale, unknown>;

/** A notice as one line, for messages that leave the house; a group's robot speaks Chinese. */
export function lineOf(notice: ReadNotice, locale: Locale = "zh-CN"): string {
  const t = SPEAKERS[locale];
  const known = t.has(`notification.${notice.key}`);
  const values = noticeValues(notice, locale);
  const line = known
    ? t(`notification.${notice.key}`, values)
    : t("notifications.other", { title: values.title ?? "" });
  return line.replace(/\s+/g, " ").trim();
}

/** The subject of a message with these lines. */
export function subjectOf(lines: readonly string[], locale: Locale = "zh-CN"): string {
  const one = shortened(lines[0] ?? "");
  if (locale === "en") return lines.length === 1 ? `Yanlu: ${one}` : `Yanlu: ${lines.length} messages`;
  return lines.length === 1 ? `言路：${one}` : `言路：${lines.length} 条消息`;
}

const shortened = (line: string) => (line.length > 60 ? `${cutAt(line, 59)}…` : line);
