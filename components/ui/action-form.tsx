"use client";
import type { ReactNode } from "react";
import type { FormAction } from "@/domain/form-state";
import { FormContext } from "./form-context";
import { FormOutcome } from "./form-outcome";
import { SentAs } from "./sent-as";
import { useActionForm } from "./use-action-form";
import { useUnsentWords } from "./use-unsent-words";

type Props = {
  action: FormAction;
  children: ReactNode;
  /** Sent along unseen, such as the number of the case. */
  hidden?: Readonly<Record<string, string | number>> | undefined;
  /** Empties the form once it is done: for a form that adds one more. */
  clears?: boolean | undefined;
  /** What of a longer list the form shows; what was said of another part is said no more. */
  part?: string | undefined;
  /** The form's name for screen readers, where no heading says it. */
  label?: string | undefined;
  className?: string | undefined;
  /** What is typed is kept elsewhere too: nobody is asked before he leaves it. */
  kept?: boolean | undefined;
  /** Its page stays as it is: nobody is asked about the words of another form before he sends it. */
  stays?: boolean | undefined;
};

/** Every form of the product: says what went wrong, loses no word, takes no second click, works without JavaScript. */
export function ActionForm({ action, children, hidden = {}, clears = false, part, kept, ...looks }: Props) {
  const { form, context, state, summary, ...events } = useActionForm(action, clears, part);
  useUnsentWords(form, kept);
  const { label, className, stays = false } = looks;
  return (
    <FormContext value={context}>
      <form
        ref={form}
        {...events}
        aria-label={label}
        data-leaves={stays ? undefined : ""}
        className={className ?? "grid gap-6"}
      >
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SentAs />
        <FormOutcome state={state} summary={summary} />
        {children}
      </form>
    </FormContext>
  );
}
