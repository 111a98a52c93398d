import { Inbox, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Spoken } from "./spoken";

type Props = {
  title: string;
  children?: ReactNode;
  /** The next step: a LinkButton or Button. */
  action?: ReactNode;
  icon?: LucideIcon | undefined;
};

/** A list with nothing in it says why, and what to do next. */
export function EmptyState({ title, children, action, icon: Icon = Inbox }: Props) {
  return (
    <div className="grid justify-items-center gap-2 rounded-lg border border-line border-dashed px-4 py-10 text-center">
      <Icon aria-hidden className="size-8 text-muted" strokeWidth={1.5} />
      <Spoken as="p" className="font-semibold text-lg">
        {title}
      </Spoken>
      {children && <div className="max-w-prose text-muted">{children}</div>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}
