import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ClockName } from "@/domain/clock/rules";
import type { Step } from "@/domain/clock/step";
import type { ClockView } from "@/domain/clock/view";
import { DueDate } from "../clock/due-date";
import { WhyDate } from "../clock/why-date";

/** A clock of a case, as `listClocks` reads it. */
export type ShownClock = Omit<ClockView, "today"> & {
  id: string;
  clock: ClockName;
  steps: readonly Step[];
  warnOnly: boolean;
};

type Props<Clock> = {
  clocks: readonly Clock[];
  today: string;
  /** Whose clock it is, where that is not plain. */
  ownerOf?: ((clock: Clock) => ReactNode) | undefined;
};

/** Clocks with what is left of each, and why it is due on that day. */
export function ClockList<Clock extends ShownClock>({ clocks, today, ownerOf }: Props<Clock>) {
  const t = useTranslations("clock.names");
  return (
    <ul className="grid gap-2">
      {clocks.map((clock) => (
        <li key={clock.id}>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <span className="text-muted">
              {t(clock.clock)}
              {ownerOf && <span className="ms-1.5">{ownerOf(clock)}</span>}
            </span>
            <DueDate {...viewOf(clock, today)} warnOnly={clock.warnOnly} />
          </p>
          <WhyDate {...clock} />
        </li>
      ))}
    </ul>
  );
}

const viewOf = (clock: ShownClock, today: string): ClockView => {
  const { dueOn, daysLeft, lateBy, provisional, extended, stoppedOn } = clock;
  return { today, dueOn, daysLeft, lateBy, provisional, extended, stoppedOn };
};
