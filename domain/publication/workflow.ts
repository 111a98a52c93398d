import type { ClockName } from "../clock/rules";
import { defineWorkflow, namesOf, type Transition } from "../workflow";
import { PUBLICATION_GUARDS, type PublicationGuard, type PublicationSubject } from "./guards";
import type { PublicationState } from "./states";

const READY = [
  "deputyAgrees",
  "hasLevel",
  "withinChoice",
  "hasReason",
  "hasSummary",
  "findingsAnswered",
  "filesClean",
] as const;

// biome-ignore format: a table
/** The whole truth about what becomes public (rules.md §1.10, §5.3): the deputy's key caps, staff's key turns. */
export const PUBLICATION_TRANSITIONS = {
  decide:        { from: ["proposed", "reviewed", "withheld", "withdrawn"], to: "reviewed", by: ["staff"],           guards: ["deputyAgrees"] },
  amend:         { from: ["published"],                               to: "stay",      by: ["staff"] },
  answer:        { from: ["proposed", "reviewed", "published"],       to: "stay",      by: ["staff"] },
  inspect:       { from: ["proposed", "reviewed", "published"],       to: "stay",      by: ["staff"] },
  publish:       { from: ["reviewed"],                                to: "published", by: ["staff"],           guards: READY, stops: ["publish"] },
  renew:         { from: ["published"],                               to: "stay",      by: ["staff"],           when: ["replyWaits"],   guards: READY, stops: ["publish"] },
  correct:       { from: ["published"],                               to: "stay",      by: ["staff"],           when: ["noReplyWaits"], guards: READY, stops: ["publish"], note: "required" },
  refresh:       { from: ["published"],                               to: "stay",      by: ["system"] },
  withhold:      { from: ["proposed", "reviewed"],                    to: "withheld",  by: ["staff"],           stops: ["publish"], note: "required" },
  withdraw:      { from: ["published"],                               to: "withdrawn", by: ["staff"],           stops: ["publish"], note: "required" },
  changeConsent: { from: ["proposed", "reviewed", "published", "withheld", "withdrawn"], to: "stay", by: ["deputy"], when: ["isLead"], note: "required" },
} as const satisfies Record<string, Transition<PublicationState, PublicationGuard, ClockName>>;

/** The name of a move; also its event: `publication.<name>`. */
export type PublicationTransitionName = keyof typeof PUBLICATION_TRANSITIONS;
export const PUBLICATION_TRANSITION_NAMES = namesOf(PUBLICATION_TRANSITIONS);

/** The moves after which something else is public than before. */
export const PUBLIC_MOVES = [
  "publish",
  "renew",
  "correct",
  "refresh",
  "withdraw",
] as const satisfies readonly PublicationTransitionName[];

/** A publication's machine. */
export const publicationWorkflow = defineWorkflow<
  PublicationState,
  PublicationGuard,
  PublicationTransitionName,
  PublicationSubject
>("publication", PUBLICATION_TRANSITIONS, PUBLICATION_GUARDS);
