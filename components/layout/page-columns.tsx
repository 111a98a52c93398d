import type { ReactNode } from "react";
import { cx } from "../ui/cx";

type Props = {
  children: ReactNode;
  /** What this viewer may do now, or facts; above the text on a phone when `sideFirst`. */
  side: ReactNode;
  sideFirst?: boolean | undefined;
  /** Facts belong on paper too; what one may do does not. */
  sidePrints?: boolean | undefined;
};

/** A page with its text and a narrow side; one column where there is no room for two. */
export function PageColumns({ children, side, sideFirst, sidePrints }: Props) {
  const look = cx(
    "grid content-start gap-6",
    sideFirst && "max-xl:order-first",
    sidePrints ? "print:grid-cols-2 print:gap-3" : "print:hidden",
  );
  return (
    <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 content-start gap-6">{children}</div>
      <div className={look}>{side}</div>
    </div>
  );
}
