"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { FormAction } from "@/domain/form-state";
import { EMPTY_DRAFT } from "@/domain/suggestion/draft";
import { PageColumns } from "../layout/page-columns";
import { Card } from "../ui/card";
import { useLeavingGuard } from "../ui/use-leaving-guard";
import type { DraftChoices } from "./draft-choices";
import { DraftForm } from "./draft-form";
import { DraftNotices } from "./draft-notices";
import type { SaveStatus } from "./draft-saver";
import { MissingList } from "./missing-list";
import { NeverSaved } from "./never-saved";
import { SaveStatusLine, signInTo } from "./save-status";
import type { Similar } from "./similar-list";
import { type FindSimilar, SimilarPart } from "./similar-part";
import { useDraft } from "./use-draft";
import { type DraftStart, freshest, type KeepDraft } from "./use-draft-saver";
import { WritingTips } from "./writing-tips";

type Props = {
  start: DraftStart;
  /** Who writes: his words are kept under his name, and nobody else's session saves them. */
  author: string;
  choices: DraftChoices;
  similar: readonly Similar[];
  isSaved: boolean;
  actions: { write: FormAction; keep: KeepDraft; find: FindSimilar };
};

// What can be saved is saved on leaving.
const AT_RISK: readonly SaveStatus["kind"][] = ["lost", "signedOut", "invalid", "refused", "conflict"];

/** Writes a suggestion: saves by itself, loses no word, shows what is missing and what was raised before. */
export function DraftEditor({ start, ...rest }: Props) {
  // Numbered and not keyed by the id, which is another each time an empty form comes back from a plain post.
  const [open, setOpen] = useState(() => ({ turn: 0, start: freshest(start) }));
  const goOnWith = (id: string) =>
    setOpen(({ turn }) => ({ turn: turn + 1, start: { id, version: 0, values: EMPTY_DRAFT } }));
  return (
    <>
      {open.start.version === 0 && (
        <NeverSaved author={rest.author} open={open.start.id} goOnWith={goOnWith} />
      )}
      <OpenEditor key={open.turn} {...rest} start={open.start} />
    </>
  );
}

function OpenEditor({ start, author, choices, similar, isSaved, actions }: Props) {
  const t = useTranslations("filing");
  const draft = useDraft(start, author, actions.keep);
  useLeavingGuard(AT_RISK.includes(draft.status.kind), t("leaving"));
  const { id } = start;
  const { title, categoryId } = draft.values;
  const side = (
    <>
      <div id="draft-missing" className="scroll-mt-4 xl:sticky xl:top-4">
        <Card title={t("missing.title")}>
          <MissingList values={draft.values} />
          <div className="mt-3 border-line border-t pt-3 max-xl:hidden">
            <SaveStatusLine status={draft.status} signInHref={signInTo(id, draft.version)} silent />
          </div>
        </Card>
      </div>
      <WritingTips />
    </>
  );
  return (
    <>
      <DraftNotices draft={draft} />
      <PageColumns side={side}>
        <DraftForm
          key={draft.shown.mount}
          {...{ id, author, draft, choices, isSaved }}
          write={actions.write}
          similar={<SimilarPart written={{ id, title, categoryId }} first={similar} find={actions.find} />}
        />
      </PageColumns>
    </>
  );
}
