import { useLocale, useTranslations } from "next-intl";
import type { EditorSubject } from "@/components/reply/subject";
import { type SavedReply, valuesOf } from "@/components/reply/values";
import type { ReplyClassRow } from "@/db/queries/organisation";
import { localName } from "@/domain/local-name";
import { copyPrefix, replyOf, type WorkView } from "../_parts/view";

/** What is saved of the reply of this round; an empty one is signed with the writer's own name. */
export function savedOf(at: WorkView, self: string) {
  const shown = replyOf(at, at.suggestion.round);
  const saved: SavedReply = shown
    ? { ...shown.reply, commitments: shown.commitments }
    : { ...NOTHING, contactName: self };
  return { version: at.work.version, values: valuesOf(saved, at.suggestion.points.length) };
}

const NOTHING: SavedReply = {
  answers: [],
  summary: "",
  classKey: null,
  explanation: "",
  escalated: false,
  commitments: [],
  contactName: "",
  contactPhone: "",
  publishProposal: "full",
};

/** What the reply is about, with the words of it that the browser has not got. */
export function useSubject(at: WorkView, classes: readonly ReplyClassRow[]): EditorSubject {
  const t = useTranslations("reply");
  const locale = useLocale();
  return {
    points: at.suggestion.points,
    classes: classes.map((row) => ({
      key: row.key,
      label: localName(row, locale),
      needsCommitment: row.needsCommitment,
      needsExplanation: row.needsExplanation,
    })),
    contacted: at.subject.contactsThisRound > 0,
    words: {
      missing: {
        answers: t("missing.answers"),
        class: t("missing.class"),
        commitment: t("missing.commitment"),
        commitmentDay: t("missing.commitmentDay"),
        explanation: t("missing.explanation"),
        contactPerson: t("missing.contactPerson"),
      },
      publishProposals: {
        full: t("publishProposals.full"),
        summary: t("publishProposals.summary"),
        none: t("publishProposals.none"),
      },
    },
  };
}

/** Where this browser keeps what is written: by person, assignment and round. */
export const storageKey = (at: WorkView) => `${copyPrefix(at, "reply")}${at.suggestion.round}`;
