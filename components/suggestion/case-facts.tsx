import { useLocale, useTranslations } from "next-intl";
import { localName, type Named } from "@/domain/local-name";
import type { Formation, Period, PublicityChoice, WISH_ANSWERS } from "@/domain/suggestion/dictionary";
import { DayText } from "../ui/day-text";
import { type Description, DescriptionList } from "../ui/description-list";
import { Spoken } from "../ui/spoken";
import { CosignerList, type ShownCosigner } from "./cosigner-list";
import { useSessionName } from "./list-choices";

/** What is known of a case besides its text, as `findSuggestion` reads it. */
export type ShownFacts = {
  lead: string;
  category: Named | null;
  delegation: Named | null;
  term: number;
  session: number | null;
  period: Period | null;
  origin: "suggestion" | "motion_converted";
  publicity: PublicityChoice | null;
  formation: Formation | null;
  repeatedYears: number;
  wantsContact: boolean;
  wishAnswer: (typeof WISH_ANSWERS)[number] | null;
  wishNote: string | null;
  textHash: string;
  withdrawalReason: string | null;
  motionDecision: string | null;
  motionDecidedOn: string | null;
};

type Props = {
  facts: ShownFacts;
  cosigners: readonly ShownCosigner[];
  wishedUnits: readonly ({ id: string } & Named)[];
};

/** Who filed it, about what, with whom, and what he wishes. */
export function CaseFacts(props: Props) {
  const t = useTranslations("suggestion");
  const words = useTranslations("case.facts");
  const paper = useTranslations("paper");
  const yes = useTranslations("common")("yes");
  const locale = useLocale();
  const { facts, cosigners } = props;
  const named = (of: Named | null) => of && localName(of, locale);
  const wishes = useWishes(props);
  const items: Description[] = [
    { term: t("fields.lead"), details: facts.lead },
    { term: t("fields.cosigners"), details: cosigners.length > 0 && <Signers {...props} /> },
    { term: t("fields.delegation"), details: named(facts.delegation) },
    { term: t("fields.category"), details: named(facts.category) },
    ...wishes,
    { term: t("fields.publicity"), details: facts.publicity && t(`publicity.${facts.publicity}`) },
    { term: t("fields.formation"), details: facts.formation && t(`formations.${facts.formation}`) },
    {
      term: t("fields.repeatedYears"),
      details: facts.repeatedYears > 0 && t(`repeatedYears.${facts.repeatedYears}`),
    },
    { term: t("fields.wantsContact"), details: facts.wantsContact && yes },
    { term: words("filed"), details: useFiled(facts) },
    { term: paper("motion.shown"), details: facts.motionDecidedOn && <Decision facts={facts} /> },
  ];
  return <DescriptionList items={items.filter(({ details }) => details !== false)} />;
}

const Decision = ({ facts: { motionDecision, motionDecidedOn } }: Pick<Props, "facts">) => (
  <>
    <Spoken>{motionDecision}</Spoken> {motionDecidedOn && <DayText day={motionDecidedOn} />}
  </>
);

const Signers = ({ facts, cosigners }: Props) => (
  <CosignerList
    cosigners={cosigners}
    textHash={facts.textHash}
    withdrawalAsked={facts.withdrawalReason !== null}
  />
);

/** The units the deputy wished for, and how that was weighed (Henan Art. 12). */
function useWishes({ facts: { wishAnswer, wishNote }, wishedUnits }: Props): Description[] {
  const t = useTranslations("suggestion");
  const words = useTranslations("case.facts");
  const locale = useLocale();
  if (wishedUnits.length === 0) return [];
  const names = new Intl.ListFormat(locale).format(wishedUnits.map((unit) => localName(unit, locale)));
  const weighed = wishAnswer && wishAnswer !== "none" && t(`wishAnswers.${wishAnswer}`);
  return [
    { term: t("fields.wishedUnits"), details: names },
    { term: words("weighed"), details: weighed && [weighed, wishNote].filter(Boolean).join(words("and")) },
  ];
}

/** When it was filed: in which session, or between sessions; and whether it was a motion. */
function useFiled({ period, origin, term, session }: ShownFacts): string | null {
  const t = useTranslations("suggestion");
  const words = useTranslations("case.facts");
  const sessionName = useSessionName();
  if (period === null) return null;
  const parts = [
    t(`periods.${period}`),
    period === "session" && session !== null && sessionName({ term, number: session }),
    origin === "motion_converted" && t(`origins.${origin}`),
  ];
  return parts.filter(Boolean).join(words("and"));
}
