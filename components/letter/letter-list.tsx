import { useLocale, useTranslations } from "next-intl";
import type { LetterName } from "@/domain/letter/letters";
import type { Target } from "@/domain/letter/target";
import { localName } from "@/domain/local-name";
import { LetterLinks } from "./letter-links";

type Props = { caseId: string; letters: readonly { letter: LetterName; target: Target }[] };

/** The letters of a case, each with the unit and the round it is about. */
export function LetterList({ caseId, letters }: Props) {
  const t = useTranslations("letter");
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line">
      {letters.map(({ letter, target: { of, unit, round } }) => (
        <li
          key={`${letter}.${of}`}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2"
        >
          <span>
            {t(`names.${letter}`)}
            {unit && <span className="ms-2 text-muted">{localName(unit, locale)}</span>}
            {round !== null && round > 1 && (
              <span className="ms-2 text-muted">{t("page.round", { round })}</span>
            )}
          </span>
          <LetterLinks caseId={caseId} letter={letter} of={of} />
        </li>
      ))}
    </ul>
  );
}
