import "server-only";
import { getRequestConfig } from "next-intl/server";
import { LOCALES } from "@/domain/preferences";
import { FORMATS, TIME_ZONE } from "@/messages/formats";
import { loadMessages } from "@/messages/load";
import { readPreferences } from "./preferences";

/** What next-intl asks once for each request: the reader's language and its words. */
export default getRequestConfig(async ({ locale: wanted }) => {
  const locale = LOCALES.find((each) => each === wanted) ?? (await readPreferences()).locale;
  return { locale, messages: await loadMessages(locale), timeZone: TIME_ZONE, formats: FORMATS };
});
