"use client";
import type { ReactNode } from "react";
import { cx } from "./cx";
import { Spoken } from "./spoken";

type Props = {
  summary: ReactNode;
  open?: boolean | undefined;
  children: ReactNode;
  /** Smaller and grey, for an explanation beside something. */
  quiet?: boolean | undefined;
  className?: string | undefined;
};

/** Something that opens where it stands; works without JavaScript. */
export function Disclosure({ summary, open, children, quiet, className }: Props) {
  return (
    // Whether it stands open is the reader's: he may have opened it before the page came alive.
    <details
      {...(open !== undefined && { open })}
      suppressHydrationWarning
      className={cx("fold", quiet && "quiet", className)}
    >
      <summary className="i-chevron-right">
        {typeof summary === "string" ? <Spoken>{summary}</Spoken> : <span>{summary}</span>}
      </summary>
      <div>{children}</div>
    </details>
  );
}
