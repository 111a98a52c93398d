import "server-only";
import { createTranslator, type Messages } from "use-intl/core";
import words from "@/messages/zh-CN/notification.json";
import spare from "@/messages/zh-CN/notifications.json";

/** A notice as it is stored. */
type Told = { key: string; values: Record<string, string | number> };

const messages: Messages = { notification: words, notifications: spare };

const t = createTranslator({
  locale: "zh-CN",
  messages,
  timeZone: "Asia/Shanghai",
  // A value that an old notice does not bring along shows as its name, and stops nothing.
  onError: () => {},
});

/** A notice as one line of Chinese, for messages that leave the house: they have no reader's language to ask for. */
export function lineOf({ key, values }: Told): string {
  const known = t.has(`notification.${key}`);
  const line = known
    ? t(`notification.${key}`, { ...UNTOLD, ...values })
    : t("notifications.other", { title: values.title ?? "" });
  return line.replace(/\s+/g, " ").trim();
}

/** The subject of a message with these lines. */
export const subjectOf = (lines: readonly string[]): string =>
  lines.length === 1 ? `言路：${shortened(lines[0] ?? "")}` : `言路：${lines.length} 条消息`;

const UNTOLD = { title: "", number: "", note: "", text: "", days: 0, dueOn: "", clock: "", kind: "" };
const shortened = (line: string) => (line.length > 60 ? `${line.slice(0, 59)}…` : line);
