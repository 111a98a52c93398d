"use client";
import { useHydrated } from "../ui/use-hydrated";
import { ConflictPanel } from "./conflict-panel";
import type { DeskView, DraftDesk } from "./draft-desk";
import { differences, wordsOf } from "./merge";
import type { EditorSubject } from "./subject";
import { usePartWords } from "./use-part-words";
import type { ReplyValues } from "./values";

type Props = {
  draft: DeskView & { desk: DraftDesk };
  saved: { values: ReplyValues; by: string | null };
  /** What was sent and refused, because somebody else had saved. */
  typed: ReplyValues | null;
  subject: EditorSubject;
};

/** Two people wrote at once; without JavaScript every difference is shown, with it only what both changed. */
export function Collision({ draft, saved, typed, subject }: Props) {
  const hydrated = useHydrated();
  const words = usePartWords(subject);
  const plain = (typed ? differences(saved.values, typed) : []).map((part) => ({
    part,
    theirs: wordsOf(saved.values, part),
    mine: wordsOf(typed ?? {}, part),
  }));
  return (
    <ConflictPanel
      conflicts={hydrated ? draft.conflicts : plain}
      by={saved.by}
      words={words}
      decide={hydrated ? (part, choice) => draft.desk.decide(part, choice) : undefined}
    />
  );
}
