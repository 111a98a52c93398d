"use client";
import { unstable_rethrow } from "next/navigation";
import {
  type SubmitEvent,
  startTransition,
  useActionState,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { type FormAction, type FormState, IDLE } from "@/domain/form-state";
import { typedValues } from "@/domain/typed-values";
import { tellDone, tellSent } from "./form-done";
import { isTooLong } from "./form-size";
import type { SentState } from "./sent-state";
import { useComplaints } from "./use-complaints";
import { useHeldSubmit } from "./use-held-submit";
import { useHydrated } from "./use-hydrated";
import { useLastWord } from "./use-last-word";

/** The workings of ActionForm: what to spread on the form, and what its fields and its summary read. */
export function useActionForm(action: FormAction, clears: boolean, part?: string) {
  const form = useRef<HTMLFormElement>(null);
  const hydrated = useHydrated();
  // Two ways to the same action: `post` is the plain form, `send` the one that keeps what was typed.
  const [posted, post] = useActionState(action, IDLE);
  const lastWord = useLastWord(form);
  const [sent, send, pending] = useActionState<SentState, FormData | FormState>(async (_previous, data) => {
    if (!(data instanceof FormData)) return data;
    const outcome = await unlessLost(action, data);
    if (outcome.status === "done") {
      lastWord.keep(outcome);
      tellDone(form.current);
    }
    return outcome;
  }, posted);
  const { held, hold } = useHeldSubmit((because) => startTransition(() => send(because)));
  const state = useSaidOf(part, sent);
  const { summary, ...fields } = useComplaints(state);
  const typed = useMemo(() => (isUnsent(state) ? {} : typedValues(state)), [state]);
  // A box that was left empty is not sent, so an answer with other names means empty.
  const typedIn = (name: string) => (Object.keys(typed).length > 0 ? (typed[name] ?? []) : undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each outcome that the form is there to show
  useEffect(() => lastWord.drop(), [lastWord, sent]);

  useEffect(() => {
    if (clears && state.status === "done") form.current?.reset();
  }, [clears, state]);

  // React empties a form after its action; one that is sent by hand stays as it is.
  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending || hold(event)) return;
    const data = dataOf(event);
    tellSent(event.currentTarget);
    startTransition(() => send(data));
  }

  return {
    form,
    context: { ...fields, typedIn, held },
    state,
    summary,
    action: post,
    onSubmit,
    noValidate: hydrated,
  };
}

/** What became of the form, as long as it shows the part it was said of. */
function useSaidOf(part: string | undefined, sent: SentState): SentState {
  const [last, setLast] = useState<{ part: string | undefined; over: SentState | null }>({
    part,
    over: null,
  });
  if (last.part !== part) setLast({ part, over: sent });
  return sent === last.over ? IDLE : sent;
}

const isUnsent = (state: SentState): state is Exclude<SentState, FormState> =>
  state.status === "lost" || state.status === "tooLong";

/** A form that is too long is not sent; a broken line or a fault of the server must not tear the form away with all its words. */
async function unlessLost(action: FormAction, data: FormData): Promise<SentState> {
  if (isTooLong(data)) return { status: "tooLong" };
  try {
    return await action(IDLE, data);
  } catch (error) {
    unstable_rethrow(error);
    console.error(error);
    return { status: "lost" };
  }
}

/** The form's data with the button that was pressed; older browsers do not take the button as an argument. */
function dataOf(event: SubmitEvent<HTMLFormElement>): FormData {
  const data = new FormData(event.currentTarget);
  const { submitter } = event.nativeEvent;
  if (submitter instanceof HTMLButtonElement && submitter.name) data.append(submitter.name, submitter.value);
  return data;
}
