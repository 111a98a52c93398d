import type { ReactNode } from "react";

type Props = {
  children: ReactNode /** What this viewer may do now, or facts; above the text on a phone when `sideFirst`. */;
  side: ReactNode;
  sideFirst?: boolean | undefined;
};

/** A page with its text and a narrow side; one column where there is no room for two. */
export function PageColumns({ children, side, sideFirst }: Props) {
  return (
    <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 content-start gap-6">{children}</div>
      <div className={`grid content-start gap-6 print:hidden ${sideFirst ? "max-xl:order-first" : ""}`}>
        {side}
      </div>
    </div>
  );
}
