import type { ReactNode } from "react";
import { cx } from "./cx";
import type { Icon } from "./icons";
import { Spoken } from "./spoken";
import { TONES, type Tone } from "./tone";

type Props = { tone?: Tone | undefined; icon?: Icon | undefined; children: ReactNode };

/** Where a case stands: word, icon and colour together. */
export function StatusTag({ tone = "neutral", icon: Own, children }: Props) {
  return (
    <span className={cx("tag", TONES[tone].soft, !Own && TONES[tone].picture)}>
      {Own && <Own className="size-4" />}
      <Spoken>{children}</Spoken>
    </span>
  );
}
