import { useTranslations } from "next-intl";

/** Says a holiday's name in the reader's language; one that an administrator named himself keeps its name. */
export function useHoliday(): (name: string) => string {
  const t = useTranslations("clock.holidays");
  const word = (name: string) => (t.has(name) ? t(name) : name);
  return (name) => name.split("、").map(word).join("、");
}
