import { useLocale } from "next-intl";

type Named = { name: string; nameEn: string };

/** Says a thing's name in the reader's language. */
export function useNamed(): (thing: Named) => string {
  const locale = useLocale();
  return ({ name, nameEn }) => (locale === "en" ? nameEn : name);
}
