import { useTranslations } from "next-intl";
import type { ClockName } from "@/domain/clock/rules";
import type { Step } from "@/domain/clock/step";
import type { Day } from "@/domain/day";
import { WhyDate } from "../clock/why-date";
import { DayText } from "../ui/day-text";

type Props = { clock: ClockName; dueOn: Day; provisional: boolean; steps: readonly Step[]; now: Day };

/** Until when it would be with more time, before anybody asks: the day that runs, the new one, and why. */
export function ExtendedDue({ now, ...due }: Props) {
  const t = useTranslations("inbox.extension");
  return (
    <div>
      <p>
        {t("from")} <DayText day={now} />
        <span className="mx-2 text-muted">→</span>
        {t("to")}{" "}
        <strong>
          <DayText day={due.dueOn} />
        </strong>
      </p>
      <WhyDate {...due} />
    </div>
  );
}
