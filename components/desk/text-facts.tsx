import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Link } from "@/components/ui/link";
import { listed } from "@/domain/listed";
import { localName, type Named } from "@/domain/local-name";
import type { Formation, Period, PublicityChoice } from "@/domain/suggestion/dictionary";
import { likeTitle } from "@/domain/suggestion/list";

type Text = {
  title: string;
  lead: string;
  delegation: Named | null;
  category: Named | null;
  period: Period | null;
  publicity: PublicityChoice | null;
  formation: Formation | null;
  repeatedYears: number;
  wantsContact: boolean;
};

type Props = { text: Text; cosigners: readonly { name: string }[]; wished: readonly Named[] };

/** What the office has to know of a text before it decides: who filed it, how it came about, what is wished. */
export function TextFacts({ text, cosigners, wished }: Props) {
  const t = useTranslations("suggestion");
  const words = useTranslations("desk.review");
  const locale = useLocale();
  const years =
    text.repeatedYears === 0 ? "0" : text.repeatedYears === 2 ? "2" : text.repeatedYears === 3 ? "3" : "4";
  const delegation = text.delegation ? ` · ${localName(text.delegation, locale)}` : "";
  const items = [
    { term: t("fields.lead"), details: `${text.lead}${delegation}` },
    {
      term: t("fields.cosigners"),
      details:
        listed(
          cosigners.map(({ name }) => name),
          locale,
        ) || words("nobody"),
    },
    {
      term: t("fields.category"),
      details: text.category ? localName(text.category, locale) : words("notGiven"),
    },
    { term: words("filed"), details: text.period ? t(`periods.${text.period}`) : "" },
    {
      term: t("fields.wishedUnits"),
      details:
        listed(
          wished.map((unit) => localName(unit, locale)),
          locale,
        ) || words("nothingWished"),
    },
    {
      term: t("fields.formation"),
      details: text.formation ? t(`formations.${text.formation}`) : words("notGiven"),
    },
    { term: t("fields.repeatedYears"), details: t(`repeatedYears.${years}`) },
    {
      term: t("fields.publicity"),
      details: text.publicity ? t(`publicity.${text.publicity}`) : words("notGiven"),
    },
    { term: t("fields.wantsContact"), details: words(text.wantsContact ? "yes" : "no") },
  ];
  return (
    <Card
      title={words("facts")}
      actions={
        <Link className="link" href={`/suggestions?${likeTitle(text.title)}`}>
          {words("similar")}
        </Link>
      }
    >
      <DescriptionList items={items} />
    </Card>
  );
}
