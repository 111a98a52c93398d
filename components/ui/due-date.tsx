import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Day } from "@/domain/day";
import { cx } from "./cx";
import { DayText } from "./day-text";
import { Disclosure } from "./disclosure";
import { TONES, type Tone } from "./tone";

export type DueLeft = { unit: "workday" | "day"; count: number };

type Props = {
  day: Day;
  /** What is left until then, counted by the caller; negative when it is late. Absent once it is done. */
  left?: DueLeft | undefined;
  /** From how few on it gets tight. */
  tightFrom?: number | undefined;
  short?: boolean | undefined;
  /** "Why this date?": start, rule, legal source, skipped days. */
  children?: ReactNode;
};

/** A day by which something must be done: what is left in words, the day, and why that day. */
export function DueDate({ day, left, tightFrom = 3, short, children }: Props) {
  const t = useTranslations("ui.due");
  const tone = left ? toneOf(left, tightFrom) : "neutral";
  const Icon = TONES[tone].icon;
  return (
    <div>
      <p className="inline-flex flex-wrap items-center gap-x-1.5">
        {tone !== "neutral" && <Icon aria-hidden className={cx("size-4 shrink-0", TONES[tone].text)} />}
        {left && <span className={cx("font-semibold", TONES[tone].text)}>{words(t, left)}</span>}
        <span className={left && "text-muted"}>
          <DayText day={day} short={short} />
        </span>
      </p>
      {children && (
        <Disclosure quiet summary={t("why")} className="print:hidden">
          {children}
        </Disclosure>
      )}
    </div>
  );
}

function words(t: ReturnType<typeof useTranslations<"ui.due">>, { unit, count }: DueLeft): string {
  if (count === 0) return t("today");
  return t(`${count > 0 ? "left" : "late"}.${unit}`, { count: Math.abs(count) });
}

function toneOf({ count }: DueLeft, tightFrom: number): Tone {
  if (count < 0) return "danger";
  return count <= tightFrom ? "warn" : "neutral";
}
