"use client";
import { type ReactNode, useRef } from "react";
import type { FormAction } from "@/domain/form-state";
import type { PaletteGroup, Preview } from "@/domain/report/shown";
import { Field } from "../ui/field";
import { FormContext } from "../ui/form-context";
import { FormOutcome } from "../ui/form-outcome";
import { SentAs } from "../ui/sent-as";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";
import { useActionForm } from "../ui/use-action-form";
import { useUnsentWords } from "../ui/use-unsent-words";
import { PalettePanel } from "./palette";
import { PreviewPanel } from "./preview-panel";
import { useLivePreview } from "./use-live-preview";

export type EditorWords = {
  text: string;
  hint: ReactNode;
  send: string;
  preview: string;
  previewTitle: string;
  previewHint: string;
  palette: string;
  paletteHint: string;
};

type Props = {
  /** Saves, or with the button "preview" answers with the filled text and saves nothing. */
  action: FormAction;
  hidden: Readonly<Record<string, string | number>>;
  text: string;
  /** The text as it stands, filled. */
  first: Preview;
  palette: readonly PaletteGroup[];
  words: EditorWords;
};

/** A text with placeholders: a palette beside it, and a preview that follows what is typed (without scripts, a button's). */
export function ReportEditor({ action, hidden, text, first, palette, words }: Props) {
  const { form, context, state, summary, ...events } = useActionForm(action, false);
  useUnsentWords(form);
  const area = useRef<HTMLDivElement>(null);
  const { preview, look } = useLivePreview(action, form, state, first);
  return (
    <FormContext value={context}>
      <form ref={form} {...events} aria-label={words.text} className="grid gap-6">
        <SentAs />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FormOutcome state={state} summary={summary} />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(16rem,1fr)]">
          <div ref={area} className="grid gap-3">
            <Field name="text" label={words.text} hint={words.hint} required>
              <Textarea rows={20} lang="zh-CN" defaultValue={text} spellCheck={false} onInput={look} />
            </Field>
            <div className="flex flex-wrap gap-3">
              <SubmitButton name="act" value="save">
                {words.send}
              </SubmitButton>
              <SubmitButton name="act" value="preview" look="secondary">
                {words.preview}
              </SubmitButton>
            </div>
          </div>
          <PalettePanel groups={palette} words={words} area={area} onInsert={look} />
        </div>
        <PreviewPanel preview={preview} title={words.previewTitle} hint={words.previewHint} />
      </form>
    </FormContext>
  );
}
