import { useTranslations } from "next-intl";
import { useDayWords } from "@/components/ui/day-text";
import { Disclosure } from "@/components/ui/disclosure";
import { explain } from "@/domain/clock/explain";
import type { ClockName } from "@/domain/clock/rules";
import type { Step } from "@/domain/clock/step";
import type { Day } from "@/domain/day";
import { LineText } from "./line-text";

type Props = { clock: ClockName; steps: readonly Step[]; dueOn: Day; provisional: boolean };

/** "Why this date?": every step from the start to the due day in words. Opens without JavaScript. */
export function WhyDate({ clock, steps, dueOn, provisional }: Props) {
  const t = useTranslations("clock.why");
  const day = useDayWords();
  return (
    <Disclosure quiet summary={t("summary")} className="print:hidden">
      <ol className="grid gap-1">
        {explain(steps).map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole, a line is its place in it
          <li key={at}>
            <LineText clock={clock} line={line} />
          </li>
        ))}
      </ol>
      <p className="mt-1 font-semibold text-ink">{t("result", { day: day(dueOn) })}</p>
      {provisional && <p className="mt-1 text-warn">{t("provisional")}</p>}
    </Disclosure>
  );
}
