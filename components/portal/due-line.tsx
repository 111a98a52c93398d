import { useTranslations } from "next-intl";
import type { Day } from "@/domain/day";
import { punctualityOf } from "@/domain/portal/late";
import type { PublicDays } from "@/domain/publication/snapshot";
import type { State } from "@/domain/suggestion/states";
import { cx } from "../ui/cx";
import { DayText } from "../ui/day-text";
import { TONES, type Tone } from "../ui/tone";

const LOOKS = { due: "neutral", overdue: "danger", inTime: "ok", wasLate: "warn" } as const satisfies Record<
  string,
  Tone
>;

type Props = {
  days: PublicDays;
  state: State;
  today: Day;
  /** The day itself stands beside it already. */
  besideDay?: boolean | undefined;
};

/** Until when a reply is due, or whether it came in time; late is said as plainly as in time. */
export function DueLine({ days, state, today, besideDay = false }: Props) {
  const t = useTranslations("portal.due");
  const stand = punctualityOf(days, state, today);
  if (!stand) return null;
  const { icon: Icon, text } = TONES[LOOKS[stand.kind]];
  return (
    <span className={cx("inline-flex flex-wrap items-center gap-x-1", text)}>
      <Icon aria-hidden className="size-4 shrink-0" />
      <span className="font-medium">{t(stand.kind, { days: stand.days })}</span>
      {!besideDay && (stand.kind === "due" || stand.kind === "overdue") && (
        <span className="md:before:me-1 md:before:content-['·']">
          {t("by")} <DayText day={stand.dueOn} />
        </span>
      )}
    </span>
  );
}
