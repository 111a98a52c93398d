import { useFormatter, useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { type Formula, MINUS_NAMES, PART_NAMES } from "@/domain/scoring/formula";

type Props = { inForce: { formula: Formula; year: number; version: number } };

/** The formula that scores follow, and what each part counts. */
export function FormulaFacts({ inForce: { formula, year, version } }: Props) {
  const t = useTranslations("scoring");
  const format = useFormatter();
  const parts = PART_NAMES.map((name) =>
    t("part", { name: t(`parts.${name}`), points: formula.parts[name] }),
  );
  const minus = MINUS_NAMES.map((name) =>
    t("each", { name: t(`minus.${name}`), points: formula.minus[name] }),
  );
  return (
    <Disclosure quiet summary={t("formula")}>
      <p>{t("byFormula", { version, year: String(year) })}</p>
      <p>{t("formulaLine", { parts: format.list(parts), minus: format.list(minus) })}</p>
      <ul>
        {PART_NAMES.map((name) => (
          <li key={name}>
            <strong>{t(`parts.${name}`)}</strong> {t(`definitions.${name}`)}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
