import { useTranslations } from "next-intl";
import { Disclosure } from "../ui/disclosure";
import { Timeline, type TimelineItem } from "../ui/timeline";
import { EventBy, EventDetail } from "./event-parts";
import type { ShownEvent } from "./shown-event";
import { useEventWords } from "./use-event-words";

/** What happened to a case, the newest first; `events` come oldest first, as they are read. */
export function CaseTimeline({ events }: { events: readonly ShownEvent[] }) {
  const t = useTranslations("case.timeline");
  const words = useEventWords();
  const items = events.toReversed().map((event): TimelineItem => {
    const { seq, at } = event;
    return {
      id: `event-${seq}`,
      title: words.title(event),
      at: words.moment(at),
      dateTime: at.toISOString(),
      by: <EventBy event={event} />,
      tone: toneOf(event),
      children: <EventDetail event={event} />,
    };
  });
  const older = items.slice(SHOWN);
  return (
    <div className="grid gap-5">
      <Timeline items={items.slice(0, SHOWN)} label={t("label")} />
      {older.length > 0 && (
        <Disclosure
          summary={t("older", { count: older.length })}
          className="print:details-content:[content-visibility:visible]"
        >
          <Timeline items={older} label={t("olderLabel")} />
        </Disclosure>
      )}
    </div>
  );
}

/** So many lines stand open; a long life would bury the page. */
const SHOWN = 12;

const GOOD = [
  "suggestion.accept",
  "suggestion.reply",
  "suggestion.replyAgain",
  "suggestion.approve",
  "assignment.issue",
];
const HARD = [
  "suggestion.giveBack",
  "suggestion.sendBack",
  "suggestion.decline",
  "suggestion.dispute",
  "suggestion.appeal",
  "suggestion.rateLast",
  "suggestion.urge",
  "suggestion.instruct",
  "assignment.rejectOpinion",
];

function toneOf({ name }: ShownEvent): TimelineItem["tone"] {
  if (GOOD.includes(name)) return "ok";
  return HARD.includes(name) ? "warn" : "neutral";
}
