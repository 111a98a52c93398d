import { useTranslations } from "next-intl";
import { type Day, dayOf } from "@/domain/day";
import { Badge } from "../ui/badge";
import { DayText, useDayWords } from "../ui/day-text";
import { Spoken } from "../ui/spoken";
import type { CommitmentEvent } from "./history";

type Props = { firstDueOn: Day; dueOn: Day; events: readonly CommitmentEvent[] };

/** The day first promised and every change of it side by side; nothing was written over. */
export function CommitmentDays({ firstDueOn, dueOn, events }: Props) {
  const t = useTranslations("commitment.days");
  const changes = events.filter(({ name }) => name === "commitment.change");
  return (
    <ol aria-label={t("caption")} className="flex flex-wrap gap-3">
      <Box title={t("first")} day={firstDueOn} current={dueOn === firstDueOn && changes.length === 0} />
      {changes.map(({ seq, at, detail, note }, index) => (
        <Box
          key={seq}
          title={t("changed", { count: index + 1 })}
          day={String(detail.dueOn)}
          changedOn={dayOf(at)}
          note={note}
          current={index === changes.length - 1}
        />
      ))}
    </ol>
  );
}

type BoxProps = { title: string; day: Day; changedOn?: Day; note?: string | null; current: boolean };

function Box({ title, day, changedOn, note, current }: BoxProps) {
  const t = useTranslations("commitment.days");
  const words = useDayWords();
  return (
    <li className="grid min-w-44 max-w-72 content-start gap-1 rounded-md border border-line px-3 py-2">
      <span className="flex flex-wrap items-center gap-2 text-muted text-sm">
        {title}
        {current && <Badge>{t("now")}</Badge>}
      </span>
      <span className="font-semibold">
        <DayText day={day} />
      </span>
      {changedOn && <span className="text-muted text-sm">{t("on", { day: words(changedOn) })}</span>}
      {note && (
        <Spoken as="span" className="text-sm">
          {note}
        </Spoken>
      )}
    </li>
  );
}
