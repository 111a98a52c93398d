"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type MouseEvent, type ReactNode, useEffect, useRef } from "react";
import type { FormAction } from "@/domain/form-state";
import { draftFromForm, missingFromDraft } from "@/domain/suggestion/draft";
import { ActionForm } from "../ui/action-form";
import { DraftBar } from "./draft-bar";
import type { DraftChoices } from "./draft-choices";
import { signInTo } from "./save-status";
import { SavedElsewhere } from "./saved-elsewhere";
import { SavedNotice } from "./saved-notice";
import { TextParts } from "./text-parts";
import type { OpenDraft } from "./use-draft";
import { WishParts } from "./wish-parts";

type Props = {
  id: string;
  author: string;
  draft: OpenDraft;
  choices: DraftChoices;
  similar: ReactNode;
  /** The page was opened by a plain save. */
  isSaved: boolean;
  /** The plain form: for a browser without scripts, and to bring complaints to their fields. */
  write: FormAction;
};

/** The form itself. Its fields keep the words; whatever changes in them is read off and handed to `draft`. */
export function DraftForm({ id, author, draft, choices, similar, isSaved, write }: Props) {
  const t = useTranslations("filing");
  const place = useRef<HTMLDivElement>(null);
  const read = () => {
    const form = place.current?.querySelector("form");
    if (form) draft.change(draftFromForm(new FormData(form)));
  };
  // What was typed before the page was alive, or came back with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each filling of the form
  useEffect(read, []);
  const { save, preview } = useWaysOn(id, draft);
  const { values, status, version, shown } = draft;
  const bar = { status, missing: missingFromDraft(values).length, signInHref: signInTo(id, version) };
  return (
    <div ref={place} onInput={read}>
      <ActionForm
        action={write}
        hidden={{ id, version, author }}
        label={t("formLabel")}
        className="grid gap-8"
        kept
      >
        {/* Enter in a field presses the first button, which must not be one that removes a point. */}
        <button
          type="submit"
          name="go"
          value="save"
          tabIndex={-1}
          aria-hidden
          className="sr-only"
          onClick={save}
        />
        {isSaved && <SavedNotice />}
        <SavedElsewhere onServer={shown.values} />
        <TextParts values={shown.values} categories={choices.categories} similar={similar} />
        <WishParts values={shown.values} choices={choices} />
        <DraftBar {...bar} onSave={save} onPreview={preview} />
      </ActionForm>
    </div>
  );
}

/** The two buttons, for a page that is alive: they save without leaving, or save and go on. */
function useWaysOn(id: string, { saver, version }: OpenDraft) {
  const router = useRouter();
  const act =
    (next: (done: boolean, button: HTMLButtonElement) => void) => (event: MouseEvent<HTMLButtonElement>) => {
      event.preventDefault();
      const button = event.currentTarget;
      void saver.flush().then((status) => {
        // The plain form knows what is wrong with which field, and makes the draft though nothing is written.
        const plain = status.kind === "invalid" || (status.kind === "clean" && version === 0);
        if (plain) button.form?.requestSubmit(button);
        else next(!saver.isUnsaved(), button);
      });
    };
  return {
    save: act(() => {}),
    preview: act((done) => done && router.push(`/suggestions/${id}/edit/preview`)),
  };
}
