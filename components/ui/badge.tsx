import type { ReactNode } from "react";
import { cx } from "./cx";
import { Spoken } from "./spoken";
import { TONES, type Tone } from "./tone";

/** A short word about a thing, such as 代录 or 重点. */
export function Badge({ tone = "neutral", children }: { tone?: Tone | undefined; children: ReactNode }) {
  return (
    <Spoken as="span" className={cx("badge", TONES[tone].soft)}>
      {children}
    </Spoken>
  );
}
