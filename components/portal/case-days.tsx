import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { DueAnswer } from "@/domain/portal/why";
import type { PublicDays } from "@/domain/publication/snapshot";
import { WhyDate } from "../clock/why-date";
import { DayText } from "../ui/day-text";
import { DescriptionList } from "../ui/description-list";

type Props = { days: PublicDays; why: DueAnswer | null; due: ReactNode };

const ORDER = ["submittedOn", "acceptedOn", "assignedOn", "dueOn", "repliedOn", "closedOn"] as const;

/** The days of a case, and why its reply is due on its day. */
export function CaseDays({ days, why, due }: Props) {
  const t = useTranslations("portal.columns");
  const items = ORDER.map((name) => ({
    term: t(name),
    details: days[name] && (
      <>
        <DayText day={days[name]} />
        {name === "dueOn" && <span className="block text-sm">{due}</span>}
        {name === "dueOn" && why && <WhyDate {...why} />}
      </>
    ),
  }));
  return <DescriptionList items={items} />;
}
