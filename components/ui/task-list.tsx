"use client";
import type { ReactNode } from "react";
import { Link } from "./link";
import { Spoken } from "./spoken";

/** What somebody must do next, in the order of the days it is due. */
export function TaskList({ children, label }: { children: ReactNode; label?: string | undefined }) {
  return (
    <ul aria-label={label} className="tasks">
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
    <li className="i-chevron-right">
      <b>{verb}</b>
      <div>
        <Link href={href}>
          <span className="sr-only">{verb} </span>
          {title}
        </Link>
        {meta && (
          <Spoken as="div" className="text-muted text-sm">
            {meta}
          </Spoken>
        )}
      </div>
      {due && <div>{due}</div>}
    </li>
  );
}
