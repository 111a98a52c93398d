import type { ReactNode } from "react";
import { cx } from "./cx";
import { TONES, type Tone } from "./tone";

export type TimelineItem = {
  id: string;
  title: ReactNode;
  /** The moment in words, and for machines. */
  at: ReactNode;
  dateTime?: string | undefined;
  by?: ReactNode;
  children?: ReactNode;
  tone?: Tone | undefined;
};

/** What happened, one thing after the other, in the order given (newest first on a suggestion's page). */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label?: string | undefined }) {
  return (
    <ol aria-label={label} className="grid">
      {items.map((item) => (
        <TimelineEntry key={item.id} {...item} />
      ))}
    </ol>
  );
}

function TimelineEntry({ id, title, at, dateTime, by, children, tone = "neutral" }: TimelineItem) {
  const { icon: Icon, text } = TONES[tone];
  return (
    <li id={id} className="group relative flex gap-3 pb-5 last:pb-0">
      <span aria-hidden className="absolute top-7 bottom-0 start-[0.6rem] w-px bg-line group-last:hidden" />
      <Icon aria-hidden className={cx("relative mt-1 size-5 shrink-0 bg-surface", text)} />
      <div className="min-w-0 grow">
        <p className="font-medium">{title}</p>
        <p className="text-muted text-sm">
          <time dateTime={dateTime}>{at}</time>
          {by && <span className="before:content-['_·_']">{by}</span>}
        </p>
        {children && <div className="mt-1">{children}</div>}
      </div>
    </li>
  );
}
