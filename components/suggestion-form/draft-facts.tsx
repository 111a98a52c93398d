import { useLocale, useTranslations } from "next-intl";
import { listed } from "@/domain/listed";
import { localName, type Named } from "@/domain/local-name";
import type { Formation, PublicityChoice } from "@/domain/suggestion/dictionary";
import { DescriptionList } from "../ui/description-list";

type Props = {
  suggestion: {
    category: Named | null;
    publicity: PublicityChoice | null;
    formation: Formation | null;
    repeatedYears: number;
    wantsContact: boolean;
    lead: string;
    delegation: Named | null;
  };
  wished: readonly Named[];
};

/** What a deputy told of his suggestion beside the text. */
export function DraftFacts({ suggestion, wished }: Props) {
  const t = useTranslations("suggestion");
  const words = useTranslations("common");
  const locale = useLocale();
  const { category, publicity, formation, repeatedYears, wantsContact, lead, delegation } = suggestion;
  const years = `repeatedYears.${repeatedYears}`;
  return (
    <DescriptionList
      items={[
        { term: t("fields.lead"), details: lead },
        { term: t("fields.delegation"), details: delegation && localName(delegation, locale) },
        { term: t("fields.category"), details: category && localName(category, locale) },
        {
          term: t("fields.wishedUnits"),
          details: listed(
            wished.map((unit) => localName(unit, locale)),
            locale,
          ),
        },
        { term: t("fields.wantsContact"), details: words(wantsContact ? "yes" : "no") },
        { term: t("fields.publicity"), details: publicity && t(`publicity.${publicity}`) },
        { term: t("fields.formation"), details: formation && t(`formations.${formation}`) },
        { term: t("fields.repeatedYears"), details: t.has(years) ? t(years) : null },
      ]}
    />
  );
}
