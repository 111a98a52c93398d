import type { ReactNode } from "react";
import { Breadcrumb, type Crumb } from "../ui/breadcrumb";
import { Spoken } from "../ui/spoken";

type Props = {
  title: ReactNode;
  /** One or two sentences: what this page is for. */
  lead?: ReactNode;
  /** StatusTag, number: small facts above the title. */
  tags?: ReactNode;
  actions?: ReactNode;
  breadcrumb?: readonly Crumb[] | undefined;
};

/** The head of a page's content: the way here, the one h1, what can be done. */
export function PageHeader({ title, lead, tags, actions, breadcrumb }: Props) {
  return (
    <div className="mb-6 grid gap-2">
      {breadcrumb && <Breadcrumb items={breadcrumb} />}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="grid min-w-0 gap-1">
          {tags && (
            <div className="flex flex-wrap items-center gap-2">
              <Spoken>{tags}</Spoken>
            </div>
          )}
          <Spoken as="h1" className="text-2xl">
            {title}
          </Spoken>
        </div>
        {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
      </div>
      {lead && (
        <Spoken as="div" className="max-w-prose text-muted">
          {lead}
        </Spoken>
      )}
    </div>
  );
}
