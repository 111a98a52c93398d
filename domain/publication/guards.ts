import type { PublicityChoice } from "../suggestion/dictionary";
import type { Viewer } from "../viewer";
import type { GuardRule } from "../workflow";
import { capOf, isAbove, type Level } from "./levels";
import type { PublicationState } from "./states";

/** What a guard may know of a publication. */
export type PublicationSubject = {
  state: PublicationState;
  leadId: string;
  /** The deputy's choice as it stands now. */
  choice: PublicityChoice | null;
  /** The decided level, and what the units proposed. */
  level: Level;
  proposed: Level;
  reason: string;
  summary: string;
  /** Places with personal data that nobody has answered. */
  openFindings: number;
  /** A reply was issued that the public does not know yet: the clock runs. */
  replyWaits: boolean;
  /** Chosen files without a clean copy that may go out. */
  uncleanFiles: number;
};

const capped = ({ level, choice }: PublicationSubject) => !isAbove(level, capOf(choice));

/** Conditions of the table; the words of each refusal stand in messages under `refusal.publication`. */
export const PUBLICATION_GUARDS = {
  isLead: ({ leadId }, viewer: Viewer) => leadId === viewer.userId,
  replyWaits: ({ replyWaits }) => replyWaits,
  noReplyWaits: ({ replyWaits }) => !replyWaits,
  deputyAgrees: ({ choice }) => capOf(choice) !== "none",
  withinChoice: capped,
  hasLevel: ({ level }) => level !== "none",
  hasReason: ({ level, proposed, reason }) => !isAbove(level, proposed) || reason.trim() !== "",
  hasSummary: ({ level, summary }) => level !== "summary" || summary.trim() !== "",
  findingsAnswered: ({ openFindings }) => openFindings === 0,
  filesClean: ({ uncleanFiles }) => uncleanFiles === 0,
} as const satisfies Record<string, GuardRule<PublicationSubject>>;

export type PublicationGuard = keyof typeof PUBLICATION_GUARDS;
