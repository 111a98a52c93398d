import type { AbstractIntlMessages } from "next-intl";
import type { Locale } from "@/domain/preferences";

/** One entry = one file in messages/zh-CN and messages/en. Alphabetical, one to a line: add yours. */
// biome-ignore format: one to a line, so that two hands do not meet
export const NAMESPACES = [
  "accessToken",
  "account",
  "api",
  "arbitration",
  "assignment",
  "attachment",
  "award",
  "brief",
  "calendar",
  "case",
  "clock",
  "commitment",
  "common",
  "compare",
  "dashboard",
  "delegation",
  "delivery",
  "deputyYear",
  "design",
  "desk",
  "directive",
  "done",
  "evaluation",
  "event",
  "eventSubscription",
  "export",
  "feed",
  "figureHelp",
  "filing",
  "flow",
  "group",
  "history",
  "importBatch",
  "inbox",
  "inspection",
  "keySuggestion",
  "layout",
  "letter",
  "list",
  "navigation",
  "notification",
  "notifications",
  "organisation",
  "paper",
  "person",
  "portal",
  "publication",
  "rating",
  "ratingForm",
  "records",
  "refusal",
  "reply",
  "replyEditor",
  "report",
  "routing",
  "scoring",
  "search",
  "statistics",
  "substitution",
  "suggestion",
  "task",
  "ui",
  "validation",
  "volume",
  "warning",
  "yearReport",
] as const;

const loaded = new Map<Locale, Promise<AbstractIntlMessages>>();

/** All words of one language, by namespace; read once in a process. */
export function loadMessages(locale: Locale): Promise<AbstractIntlMessages> {
  const known = loaded.get(locale) ?? readMessages(locale);
  loaded.set(locale, known);
  return known;
}

async function readMessages(locale: Locale): Promise<AbstractIntlMessages> {
  const files = NAMESPACES.map(async (name): Promise<[string, AbstractIntlMessages]> => {
    const file = await import(`./${locale}/${name}.json`);
    return [name, file.default];
  });
  return Object.fromEntries(await Promise.all(files));
}
