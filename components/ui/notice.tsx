import type { ReactNode } from "react";
import { cx } from "./cx";
import { Spoken } from "./spoken";
import { TONES } from "./tone";

type Props = {
  tone?: "info" | "ok" | "warn" | "danger" | undefined;
  title?: string | undefined;
  children?: ReactNode;
  /** What can be done about it. */
  action?: ReactNode;
  className?: string | undefined;
};

/** Something to know before going on. Quiet by itself: wrap it in role="status" or "alert" when it appears later. */
export function Notice({ tone = "info", title, children, action, className }: Props) {
  const { icon: Icon, text, soft, border } = TONES[tone];
  return (
    <div className={cx("flex gap-3 rounded-md border-s-4 px-4 py-3", soft, border, className)}>
      <Icon aria-hidden className={cx("mt-[0.3em] size-5 shrink-0", text)} />
      <div className="min-w-0 grow text-ink">
        {title && (
          <Spoken as="p" className="font-semibold">
            {title}
          </Spoken>
        )}
        <Spoken>{children}</Spoken>
        {action && <div className="mt-2">{action}</div>}
      </div>
    </div>
  );
}
