"use client";
import type { ReactNode } from "react";
import { Spoken } from "./spoken";
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
    <ol aria-label={label} className="timeline">
      {items.map((item) => (
        <TimelineEntry key={item.id} {...item} />
      ))}
    </ol>
  );
}

function TimelineEntry({ id, title, at, dateTime, by, children, tone = "neutral" }: TimelineItem) {
  const { icon: Icon, text } = TONES[tone];
  return (
    <li id={id}>
      <Icon className={text} />
      <div>
        <Spoken as="p">{title}</Spoken>
        <p>
          <time dateTime={dateTime}>{at}</time>
          {by && <Spoken as="span">{by}</Spoken>}
        </p>
        {children && <Spoken as="div">{children}</Spoken>}
      </div>
    </li>
  );
}
