import { useLocale, useTranslations } from "next-intl";
import type { CommitmentLine } from "@/domain/commitment/line";
import type { Day } from "@/domain/day";
import { localName } from "@/domain/local-name";
import { caseNumber } from "@/domain/suggestion/number";
import { DayText } from "../ui/day-text";
import { DescriptionList } from "../ui/description-list";
import { Link } from "../ui/link";

type Props = { of: CommitmentLine; ratingDueOn: Day | null };

/** Who promised what to whom, and what became of it. */
export function CommitmentFacts({ of, ratingDueOn }: Props) {
  const t = useTranslations("commitment.facts");
  const verdicts = useTranslations("rating.verdicts");
  const locale = useLocale();
  const day = (on: Day | null) => on && <DayText day={on} />;
  const verdict = of.verdict ? verdicts(of.verdict) : of.state === "closed" && t("noVerdict");
  const items = [
    {
      term: t("case"),
      details: (
        <Link href={`/suggestions/${of.suggestionId}`} className="link">
          {caseNumber(of)} {of.title}
        </Link>
      ),
    },
    { term: t("unit"), details: localName(of.unit, locale) },
    { term: t("owner"), details: of.owner },
    { term: t("rater"), details: of.lead },
    { term: t("promisedOn"), details: day(of.promisedOn) },
    { term: t("fulfilledOn"), details: day(of.fulfilledOn) },
    { term: t("ratingDueOn"), details: day(ratingDueOn) },
    { term: t("verdict"), details: verdict || null },
    { term: t("sweptIn"), details: of.sweptIn && t("sweptYear", { year: String(of.sweptIn) }) },
  ];
  return <DescriptionList items={items} />;
}
