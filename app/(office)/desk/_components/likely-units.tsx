import { ProposedUnits } from "@/components/routing/proposed-units";
import { db } from "@/db/client";
import { listProposedUnits } from "@/db/queries/routing";
import type { Viewer } from "@/domain/viewer";

type Props = {
  viewer: Viewer;
  of: { id: string; title: string; categoryId: string | null };
  /** The page whose form a proposal can fill in. */
  page?: string;
  /** Only these units can be chosen here. */
  among?: readonly string[];
};

/** Units that past cases speak for; choosing one fills in the form beside it and decides nothing. */
export async function LikelyUnits({ viewer, of, page, among }: Props) {
  const proposals = await listProposedUnits(db, viewer, of, among);
  return (
    <ProposedUnits
      proposals={proposals}
      {...(page !== undefined && { choose: (unitId: string) => `${page}?lead=${unitId}` })}
    />
  );
}
