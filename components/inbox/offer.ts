import type { AssignmentTransitionName } from "@/domain/assignment/workflow";
import type { Offer } from "@/domain/workflow";

/** What a viewer could do to an assignment; refused ones are shown with their reason. */
export type WorkOffer = Offer<AssignmentTransitionName, string>;

/** The offer of a move, if the viewer has it at all. */
export const offerOf = (
  offers: readonly WorkOffer[],
  name: AssignmentTransitionName,
): WorkOffer | undefined => offers.find((offer) => offer.name === name);

/** The assignment as it was seen, for a form's hidden fields. */
export type Seen = { id: string; version: number };
