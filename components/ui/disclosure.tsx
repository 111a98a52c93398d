import type { ReactNode } from "react";
import { cx } from "./cx";
import { ChevronRight } from "./icons";

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
    <details open={open} suppressHydrationWarning className={cx("group min-w-0", className)}>
      <summary
        className={cx(
          "inline-flex min-h-11 list-none items-center gap-1 rounded md:min-h-6",
          quiet ? "text-muted text-sm" : "font-medium text-link",
        )}
      >
        <ChevronRight aria-hidden className="size-4 shrink-0 transition-transform group-open:rotate-90" />
        <span className="underline-offset-4 hover:underline">{summary}</span>
      </summary>
      <div className={cx("mt-1.5 border-line border-s-2 ps-4", quiet && "text-sm")}>{children}</div>
    </details>
  );
}
