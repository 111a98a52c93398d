import { createTranslator } from "use-intl/core";
import type { Locale } from "@/domain/preferences";
import { loadMessages } from "@/messages/load";

// In the place of next-intl/server, which finds its request only inside Next; for vi.mock.

/** Everybody reads Chinese. */
export const getLocale = async () => "zh-CN";

type Asked = { locale?: Locale; namespace?: string };

/** The words of a namespace, or all of them. */
export async function getTranslations(asked: string | Asked = {}) {
  const { locale = "zh-CN", namespace }: Asked = typeof asked === "string" ? { namespace: asked } : asked;
  const messages = await loadMessages(locale);
  return createTranslator({ locale, messages, ...(namespace !== undefined && { namespace }) });
}
