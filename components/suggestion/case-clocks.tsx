import { useTranslations } from "next-intl";
import { Disclosure } from "../ui/disclosure";
import { ClockList, type ShownClock } from "./clock-list";

type Props<Clock> = { clocks: readonly Clock[]; today: string; ownerOf: (clock: Clock) => string | null };

/** The clocks that run, by day; those that have stopped are folded away. */
export function CaseClocks<Clock extends ShownClock>({ clocks, today, ownerOf }: Props<Clock>) {
  const t = useTranslations("case.clocks");
  const byDay = clocks
    .filter((clock) => !isClosedWindow(clock, today))
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  const running = byDay.filter(({ stoppedOn }) => stoppedOn === null);
  const stopped = byDay.filter(({ stoppedOn }) => stoppedOn !== null);
  return (
    <div className="grid gap-3">
      {running.length > 0 ? (
        <ClockList clocks={running} today={today} ownerOf={ownerOf} />
      ) : (
        <p className="text-muted">{t("none")}</p>
      )}
      {stopped.length > 0 && (
        <Disclosure quiet summary={t("stopped", { count: stopped.length })}>
          <ClockList clocks={stopped} today={today} ownerOf={ownerOf} />
        </Disclosure>
      )}
    </div>
  );
}

/** The days in which a unit may ask to return a case are a right: letting them pass is no lateness. */
const isClosedWindow = ({ clock, dueOn, stoppedOn }: ShownClock, today: string) =>
  clock === "returnRequest" && (stoppedOn !== null || dueOn < today);
