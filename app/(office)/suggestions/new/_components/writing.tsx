import type { AbstractIntlMessages } from "next-intl";
import { getMessages } from "next-intl/server";
import { DraftEditor } from "@/components/suggestion-form/draft-editor";
import { MoreWords } from "@/components/suggestion-form/more-words";
import { db } from "@/db/client";
import { listSimilar } from "@/db/queries/similar";
import type { DraftValues } from "@/domain/suggestion/draft";
import type { Viewer } from "@/domain/viewer";
import { draftChoices } from "../../../_components/draft-choices";
import { findSimilar, keepDraft, writeDraft } from "../actions";

type Props = {
  viewer: Viewer;
  start: { id: string; version: number; values: DraftValues };
  /** The page was opened by a plain save. */
  isSaved?: boolean;
};

/** The form in which a suggestion is written, new or begun. */
export async function Writing({ viewer, start, isSaved = false }: Props) {
  const { title, categoryId } = start.values;
  const [choices, similar, { filing, suggestion, reply }] = await Promise.all([
    draftChoices(viewer),
    listSimilar(db, viewer, { id: start.id, title, categoryId }),
    getMessages(),
  ]);
  return (
    <MoreWords words={{ filing, suggestion, reply: classWords(reply) }}>
      <DraftEditor
        start={start}
        author={viewer.userId}
        choices={choices}
        similar={similar}
        isSaved={isSaved}
        actions={{ write: writeDraft, keep: keepDraft, find: findSimilar }}
      />
    </MoreWords>
  );
}

/** What earlier cases were answered is told beside their titles; the other words of replies stay here. */
const classWords = (reply: unknown): AbstractIntlMessages =>
  typeof reply === "object" && reply !== null && "classMeanings" in reply
    ? { classMeanings: reply.classMeanings as AbstractIntlMessages }
    : {};
