import { useTranslations } from "next-intl";
import { DayText } from "@/components/ui/day-text";
import { TONES, type Tone } from "@/components/ui/tone";
import type { ClockView } from "@/domain/clock/view";
import { yearOf } from "@/domain/day";
import { CALENDAR_CLOCK } from "../ui/icons";

type Props = ClockView & {
  /** A reminder, not a time limit: passing it is amber, never red. */
  warnOnly?: boolean | undefined;
  /** From how few working days on it gets tight. */
  tightFrom?: number | undefined;
};

/** Until when, and how that stands: what is left or how late it is, in words with icon and colour, and the day. */
export function DueDate(props: Props) {
  const t = useTranslations("clock.due");
  const { today, dueOn, lateBy, stoppedOn, extended, provisional } = props;
  const { word, days, tone } = standOf(props);
  const picture = tone === "neutral" ? CALENDAR_CLOCK : TONES[tone].picture;
  return (
    <span className={`due ${picture} ${TONES[tone].text}`}>
      <span>{t(word, { days })}</span>
      <span>
        {stoppedOn !== null && `${t("limit")} `}
        <DayText day={dueOn} short={yearOf(dueOn) === yearOf(today)} />
      </span>
      {word !== "late" && word !== "wasLate" && lateBy > 0 && (
        <span className={TONES[overdue(props)].text}>{t("lateBefore", { days: lateBy })}</span>
      )}
      {extended && <span>{t("extended")}</span>}
      {provisional && stoppedOn === null && <Provisional />}
    </span>
  );
}

function Provisional() {
  const t = useTranslations("clock.due");
  return (
    <abbr
      title={t("provisionalWhy")}
      className="rounded border border-line bg-surface px-1 text-muted no-underline"
    >
      {t("provisional")}
    </abbr>
  );
}

type Stand = { word: "left" | "today" | "late" | "inTime" | "wasLate"; days: number; tone: Tone };

function standOf({ tightFrom = 3, ...props }: Props): Stand {
  const { today, dueOn, daysLeft, lateBy, stoppedOn } = props;
  if (stoppedOn !== null && lateBy > 0) return { word: "wasLate", days: lateBy, tone: overdue(props) };
  if (stoppedOn !== null) return { word: "inTime", days: 0, tone: "ok" };
  if (dueOn < today) return { word: "late", days: lateBy, tone: overdue(props) };
  if (dueOn === today) return { word: "today", days: 0, tone: "warn" };
  return { word: "left", days: daysLeft, tone: daysLeft <= tightFrom ? "warn" : "neutral" };
}

const overdue = ({ warnOnly = false }: Pick<Props, "warnOnly">): Tone => (warnOnly ? "warn" : "danger");
