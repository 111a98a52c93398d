import type { PUBLISH_PROPOSALS } from "@/domain/reply/dictionary";
import type { ClassDemand, MissingPart } from "@/domain/reply/draft";

/** A class of reply as the editor offers it, in the reader's language. */
export type ClassChoice = ClassDemand & { key: string; label: string };

/** What the reply is about, and the words of it that the browser has not got. */
export type EditorSubject = {
  /** The numbered points of the suggestion. */
  points: readonly string[];
  classes: readonly ClassChoice[];
  /** The deputy was contacted in this round; without that no draft is finished. */
  contacted: boolean;
  words: {
    missing: Readonly<Record<MissingPart, string>>;
    publishProposals: Readonly<Record<(typeof PUBLISH_PROPOSALS)[number], string>>;
  };
};
