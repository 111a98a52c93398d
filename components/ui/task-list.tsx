import type { ReactNode } from "react";
import { ChevronRight } from "./icons";
import { Link } from "./link";

/** What somebody must do next, in the order of the days it is due. */
export function TaskList({ children, label }: { children: ReactNode; label?: string | undefined }) {
  return (
    <ul aria-label={label} className="divide-y divide-line rounded-lg border border-line bg-surface">
      {children}
    </ul>
  );
}

type Props = {
  href: string;
  /** The one verb: 审查, 签发, 评价. */
  verb: string;
  title: string;
  /** Number, who it comes from. */
  meta?: ReactNode;
  /** A DueDate. */
  due?: ReactNode;
};

/** One task: what to do, with what, by when. The whole row leads there. */
export function TaskItem({ href, verb, title, meta, due }: Props) {
  return (
    <li className="group relative grid grid-cols-[1fr_auto] items-center gap-x-3 gap-y-0.5 px-4 py-3 hover:bg-sunken md:grid-cols-[6rem_1fr_auto_auto] md:gap-x-4">
      <span className="font-semibold text-brand-text max-md:col-span-2">{verb}</span>
      <div className="min-w-0 max-md:col-start-1">
        <Link href={href} className="font-medium after:absolute after:inset-0 group-hover:underline">
          <span className="sr-only">{verb} </span>
          {title}
        </Link>
        {meta && <div className="text-muted text-sm">{meta}</div>}
      </div>
      {due && <div className="relative text-sm max-md:col-start-1 md:text-end">{due}</div>}
      <ChevronRight aria-hidden className="size-5 text-muted max-md:col-start-2 max-md:row-start-2" />
    </li>
  );
}
