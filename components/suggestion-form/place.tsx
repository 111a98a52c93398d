import type { ReactNode } from "react";
import { placeId } from "./missing-list";

/** The place of a field, to which the list of what is missing leads. */
export const Place = ({ of, children }: { of: string; children: ReactNode }) => (
  <div id={placeId(of)} className="grid min-w-0 scroll-mt-4">
    {children}
  </div>
);
