import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Day } from "@/domain/day";
import { localName } from "@/domain/local-name";
import { storyAddress } from "@/domain/portal/address";
import type { PublicCard } from "@/domain/portal/card";
import { StateTag } from "../suggestion/state-tag";
import { DayText } from "../ui/day-text";
import { Link } from "../ui/link";
import { Spoken } from "../ui/spoken";
import { DueLine } from "./due-line";

type Props = { cards: readonly PublicCard[]; today: Day; empty: ReactNode };

/** Published cases one under the other: what is asked, by whom, who handles it, how far it is. */
export function CaseCards({ cards, today, empty }: Props) {
  const t = useTranslations("portal");
  if (cards.length === 0) return <>{empty}</>;
  return (
    <ol aria-label={t("list.label")} className="divide-y divide-line border-line border-y">
      {cards.map((card) => (
        <li key={card.id} className="break-inside-avoid py-4">
          <CaseCard card={card} today={today} />
        </li>
      ))}
    </ol>
  );
}

function CaseCard({ card, today }: { card: PublicCard; today: Day }) {
  const t = useTranslations("portal");
  const locale = useLocale();
  const { number, title, state, units, category, deputies, days } = card;
  const [lead] = deputies;
  const who = lead && t("list.by", { name: lead.name, others: deputies.length - 1 });
  const names = units.map((unit) => localName(unit, locale)).join(t("comma"));
  return (
    <article className="grid gap-1.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
        <StateTag state={state} />
        {number && <span className="tabular-nums">{number}</span>}
        {category && <Spoken as="span">{localName(category, locale)}</Spoken>}
      </div>
      <h3 className="text-lg leading-snug">
        <Link href={storyAddress(card)} className="link break-words">
          {title}
        </Link>
      </h3>
      <Spoken as="p" className="text-muted text-sm">
        {[who, names && t("list.handledBy", { units: names })].filter(Boolean).join(t("semicolon"))}
      </Spoken>
      <p className="flex flex-wrap gap-x-4 text-muted text-sm">
        {days.repliedOn ? (
          <span>
            {t("list.replied")} <DayText day={days.repliedOn} />
          </span>
        ) : (
          days.acceptedOn && (
            <span>
              {t("list.accepted")} <DayText day={days.acceptedOn} />
            </span>
          )
        )}
        <DueLine days={days} state={state} today={today} />
      </p>
    </article>
  );
}
