import { useTranslations } from "next-intl";
import { LOCALES } from "@/domain/preferences";
import type { PreferenceControl } from "./preference-control";

/** The other language, one press away on every page. */
export function LanguageSwitch({ preferences: { locale, save } }: { preferences: PreferenceControl }) {
  const t = useTranslations("layout");
  return (
    <form action={save}>
      {LOCALES.filter((each) => each !== locale).map((each) => (
        <button
          key={each}
          type="submit"
          name="locale"
          value={each}
          lang={each}
          className="min-h-11 rounded-md px-2 text-sm hover:bg-sunken hover:underline"
        >
          {t(`languages.${each}`)}
        </button>
      ))}
    </form>
  );
}
