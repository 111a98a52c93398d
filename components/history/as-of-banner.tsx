import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Day } from "@/domain/day";
import type { AsOfFault } from "@/domain/history/as-of";
import { useDayWords } from "../ui/day-text";
import { LinkButton } from "../ui/link-button";
import { Notice } from "../ui/notice";

type Props = {
  day: Day;
  /** The same page as it is today. */
  today: string;
  /** What the page leaves out. */
  children?: ReactNode;
};

/** Says that a page shows the past, and the way back to today. */
export function AsOfBanner({ day, today, children }: Props) {
  const t = useTranslations("history");
  const words = useDayWords();
  const back = (
    <span className="print:hidden">
      <LinkButton href={today}>{t("back")}</LinkButton>
    </span>
  );
  return (
    <Notice tone="warn" title={t("title", { day: words(day) })} className="mb-6" action={back}>
      {children ?? t("hint")}
    </Notice>
  );
}

type FaultProps = { because: AsOfFault; since: Day | null; today: string };

/** Says why a day cannot be shown, and from which day on it can. */
export function AsOfRefused({ because, since, today }: FaultProps) {
  const t = useTranslations("history");
  const words = useDayWords();
  return (
    <div role="alert">
      <Notice
        tone="danger"
        title={t(`faults.${because}`)}
        className="mb-6"
        action={<LinkButton href={today}>{t("back")}</LinkButton>}
      >
        {since === null ? t("never") : t("since", { day: words(since) })}
      </Notice>
    </div>
  );
}
