import { useLocale, useTranslations } from "next-intl";
import { listed } from "@/domain/listed";

/** Says a holiday's name in the reader's language; one that an administrator named himself keeps its name. */
export function useHoliday(): (name: string) => string {
  const t = useTranslations("clock.holidays");
  const locale = useLocale();
  const word = (name: string) => (t.has(name) ? t(name) : name);
  return (name) => listed(name.split("、").map(word), locale);
}
