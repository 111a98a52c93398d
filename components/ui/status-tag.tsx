import type { ReactNode } from "react";
import { cx } from "./cx";
import type { Icon } from "./icons";
import { TONES, type Tone } from "./tone";

type Props = { tone?: Tone | undefined; icon?: Icon | undefined; children: ReactNode };

/** Where a case stands: word, icon and colour together. */
export function StatusTag({ tone = "neutral", icon, children }: Props) {
  const Icon = icon ?? TONES[tone].icon;
  return (
    <span
      className={cx(
        "inline-flex items-center print:whitespace-nowrap gap-1 rounded-2xl border border-current/25 py-px ps-2 pe-2.5 font-medium text-sm leading-6",
        TONES[tone].soft,
      )}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      {children}
    </span>
  );
}
