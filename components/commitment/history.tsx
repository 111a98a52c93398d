import { useTranslations } from "next-intl";
import { isDay } from "@/domain/day";
import { EventBy } from "../suggestion/event-parts";
import { Prose } from "../suggestion/prose";
import type { ShownEvent } from "../suggestion/shown-event";
import { useEventWords } from "../suggestion/use-event-words";
import { useDayWords } from "../ui/day-text";
import { Spoken } from "../ui/spoken";
import { Timeline, type TimelineItem } from "../ui/timeline";

/** Something that happened to a commitment. */
export type CommitmentEvent = ShownEvent;

/** What happened to a commitment, the newest first. */
export function CommitmentHistory({ events }: { events: readonly CommitmentEvent[] }) {
  const t = useTranslations("commitment.history");
  const words = useEventWords();
  const items = events.toReversed().map(
    (event): TimelineItem => ({
      id: `event-${event.seq}`,
      title: words.title(event),
      at: words.moment(event.at),
      dateTime: event.at.toISOString(),
      by: <EventBy event={event} />,
      tone: TONES[event.name] ?? "neutral",
      children: <Detail event={event} />,
    }),
  );
  return <Timeline items={items} label={t("title")} />;
}

function Detail({ event: { name, detail, note } }: { event: CommitmentEvent }) {
  const t = useTranslations("commitment.history");
  const verdicts = useTranslations("rating.verdicts");
  const day = useDayWords();
  const { overall, withoutEvidence, dueOn, earlierDueOn } = detail;
  const said = (value: unknown) => (typeof value === "string" && isDay(value) ? day(value) : "");
  const changed = name === "commitment.change";
  return (
    <div className="grid gap-1">
      {typeof overall === "string" && verdicts.has(overall) && <p>{verdicts(overall)}</p>}
      {changed && <p>{t("newDay", { from: said(earlierDueOn), to: said(dueOn) })}</p>}
      {name === "commitment.open" && <p>{t("due", { day: said(dueOn) })}</p>}
      {note && <Prose>{note}</Prose>}
      {typeof withoutEvidence === "string" && (
        <Spoken as="p" className="text-muted">
          {t("withoutEvidence", { reason: withoutEvidence })}
        </Spoken>
      )}
    </div>
  );
}

const TONES: Partial<Record<string, TimelineItem["tone"]>> = {
  "commitment.fulfil": "ok",
  "commitment.rateKept": "ok",
  "commitment.change": "warn",
  "commitment.cancel": "warn",
  "commitment.dispute": "warn",
  "commitment.urge": "warn",
};
