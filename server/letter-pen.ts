import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import type { Pen } from "@/domain/letter/pen";

/** What letters are written with in the reader's language. */
export async function letterPen(): Promise<Pen> {
  const [say, locale] = await Promise.all([getTranslations(), getLocale()]);
  return { say, language: locale === "en" ? "en" : "zh-CN" };
}
