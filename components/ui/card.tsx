"use client";
import { type ReactNode, useId } from "react";
import { cx } from "./cx";
import { Spoken } from "./spoken";

type Props = {
  title?: ReactNode;
  /** The heading's level in the page; 2 unless told. */
  level?: 2 | 3 | undefined;
  /** Small things beside the title: a link, a button. */
  actions?: ReactNode;
  children: ReactNode;
  className?: string | undefined;
};

/** A thing that stands for itself, in a frame. With a title it is a named region. */
export function Card({ title, level = 2, actions, children, className }: Props) {
  const titleId = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section aria-labelledby={title ? titleId : undefined} className={cx("card", className)}>
      {(title || actions) && (
        <div className="head">
          {title && (
            <Spoken as={Heading} id={titleId} className="text-lg">
              {title}
            </Spoken>
          )}
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}
