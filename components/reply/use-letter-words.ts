import { useLocale, useTranslations } from "next-intl";
import { chineseNumber } from "@/domain/chinese-number";
import { localName, type Named } from "@/domain/local-name";

/** What a letter's heading names: whose congress, which term and session, which number. */
export type LetterCase = {
  congress: Named;
  term: number;
  /** The session it was filed in, or null between sessions. */
  session: number | null;
  series: string | null;
  number: number | null;
};

/** The heading of a letter, and the suggestion's number as letters write it (rules.md §1.7). */
export function useLetterWords({ congress, term, session, series, number }: LetterCase) {
  const t = useTranslations("replyEditor.letter");
  const locale = useLocale();
  const written = (n: number) => (locale === "en" ? String(n) : chineseNumber(n));
  const padded = String(number ?? 0).padStart(3, "0");
  const words =
    session === null
      ? t("numberYear", { year: series ?? "", number: padded })
      : t("numberSession", { number: padded });
  return {
    number: words,
    heading: t("heading", {
      congress: placeOf(localName(congress, locale)),
      term: written(term),
      period: session === null ? t("intersession") : t("session", { session: written(session) }),
      number: words,
    }),
  };
}

// The office is that of the standing committee; the suggestion was made to the congress.
const placeOf = (name: string) => name.replace(/(人民代表大会)?(常务委员会)?$/, "");
