"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, type SubmitEvent, useEffect, useState } from "react";
import { type FormAction, IDLE } from "@/domain/form-state";
import { typedValues } from "@/domain/typed-values";
import { useAnnounce } from "../ui/announcer";
import { FormContext } from "../ui/form-context";
import { FormOutcome } from "../ui/form-outcome";
import { areFormsHeld } from "../ui/held-forms";
import { SentAs } from "../ui/sent-as";
import type { SentState } from "../ui/sent-state";
import { useActionForm } from "../ui/use-action-form";
import { useHydrated } from "../ui/use-hydrated";
import { Collision } from "./collision";
import { ReplyFields } from "./reply-fields";
import { type ProgressProps, ReplyProgress } from "./reply-progress";
import { RestoredNotice } from "./restored-notice";
import type { EditorSubject } from "./subject";
import { useReplyDraft } from "./use-reply-draft";
import { type ReplyValues, valuesOfForm } from "./values";

type Props = Omit<ProgressProps, "status" | "values"> & {
  /** Saves by hand, and goes on to the letter or to the finished draft, by the button's `intent`. */
  action: FormAction;
  autosave: FormAction;
  id: string;
  saved: { version: number; values: ReplyValues; by: string | null };
  subject: EditorSubject;
  storageKey: string;
  /** What to look at while writing. */
  children?: ReactNode;
};

/** The reply while it is written: answers point by point, saved by itself, with what is still missing beside it. */
export function ReplyEditor({ action, autosave, id, saved, subject, storageKey, children, ...rest }: Props) {
  const t = useTranslations("replyEditor");
  const { form, context, state, summary, onSubmit, ...events } = useActionForm(action, false);
  const [start] = useState(() => startOf(state, saved.values));
  const draft = useReplyDraft({ form, saved, start, autosave, sent: state, storageKey });
  const { desk, version, values } = draft;
  const collided = isTooLate(state);
  const outcome = useQuietly(state);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    if (areFormsHeld()) return onSubmit(event);
    if (waits(event, desk.onItsWay())) return;
    desk.sending();
    onSubmit(event);
  };

  return (
    <FormContext value={context}>
      <form ref={form} {...events} onSubmit={submit} onInput={draft.typed} aria-label={t("title")}>
        <SentAs />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid min-w-0 gap-6">
            {!collided && <FormOutcome state={outcome} summary={summary} />}
            <Collision draft={draft} saved={saved} typed={collided ? start : null} subject={subject} />
            <RestoredNotice at={draft.restoredAt} discard={() => desk.discard()} />
            <ReplyFields start={start} values={values} rows={draft.rows} subject={subject} />
          </div>
          <div className="grid gap-6 xl:sticky xl:top-20">
            <ReplyProgress {...rest} subject={subject} status={draft.status} values={values} />
            {children}
          </div>
        </div>
      </form>
    </FormContext>
  );
}

/** That all is saved is said beside the writing, without taking anybody away from it; troubles stand at the top. */
function useQuietly(state: SentState): SentState {
  const hydrated = useHydrated();
  const announce = useAnnounce();
  const t = useTranslations("replyEditor");
  useEffect(() => {
    if (state.status === "done") announce(t("saved"), "ok");
  }, [state, announce, t]);
  return hydrated && state.status === "done" ? IDLE : state;
}

/** A save that goes on by itself brings a new version, which a save by hand has to know: it waits. */
function waits(event: SubmitEvent<HTMLFormElement>, onItsWay: Promise<void> | null): boolean {
  if (!onItsWay) return false;
  event.preventDefault();
  const { currentTarget: form } = event;
  const { submitter } = event.nativeEvent;
  onItsWay.then(() => form.requestSubmit(submitter instanceof HTMLElement ? submitter : null));
  return true;
}

/** Without JavaScript the page comes back with what was typed. */
function startOf(state: SentState, saved: ReplyValues): ReplyValues {
  if (state.status !== "refused" && state.status !== "invalid") return saved;
  const typed = Object.entries(typedValues(state)).map(([name, [value]]): [string, unknown] => [name, value]);
  return typed.length > 0 ? valuesOfForm(typed) : saved;
}

const isTooLate = (state: SentState) => state.status === "refused" && state.because.key === "general.tooLate";
