import { createTranslator } from "use-intl/core";
import type { Locale } from "@/domain/preferences";
import { loadMessages } from "@/messages/load";
import type { Say } from "@/server/exports/listing";

/** Says words as a page would; a word that is missing is an error. */
export async function saying(locale: Locale): Promise<Say> {
  const messages = await loadMessages(locale);
  return createTranslator({
    locale,
    messages,
    timeZone: "Asia/Shanghai",
    onError: (error) => {
      throw error;
    },
  }) as Say;
}
