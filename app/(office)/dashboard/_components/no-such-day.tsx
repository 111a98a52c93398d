import type { ReactNode } from "react";
import { AsOfRefused } from "@/components/history/as-of-banner";
import { PageHeader } from "@/components/layout/page-header";
import type { Day } from "@/domain/day";
import type { AsOfFault } from "@/domain/history/as-of";

type Props = {
  title: string;
  lead: string;
  because: AsOfFault;
  since: Day | null;
  today: string;
  /** Asks for another day. */
  children: ReactNode;
};

/** A page of figures that was asked for a day it cannot show. */
export const NoSuchDay = ({ title, lead, children, ...refused }: Props) => (
  <>
    <PageHeader title={title} lead={lead} />
    <AsOfRefused {...refused} />
    {children}
  </>
);
