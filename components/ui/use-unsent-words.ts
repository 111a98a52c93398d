"use client";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect } from "react";
import { areFormsHeld, whenReleased } from "./held-forms";
import { isElsewhere } from "./page-link";
import { areWordsUnsent, lookAfter } from "./unsent-words";
import { agreed, leavesBy, stop } from "./use-leaving-guard";

/**
 * Asks before a link, the back button, another form (`data-leaves`) or the closing of the tab takes words along that were
 * typed into this form and not sent. `kept`: they are kept elsewhere, so nobody need be asked.
 */
export function useUnsentWords(form: RefObject<HTMLFormElement | null>, kept = false): void {
  const words = useTranslations("ui")("unsent");
  useEffect(() => {
    const element = form.current;
    if (kept || element === null) return;
    const end = lookAfter(element);
    question = words;
    users += 1;
    if (users === 1) endAsking = askBeforeLeaving();
    return () => {
      end();
      users -= 1;
      if (users === 0) endAsking();
    };
  }, [form, kept, words]);
}

// A page has many forms and asks once.
let users = 0;
let question = "";
let endAsking = () => {};

/** Whether nothing that was typed keeps the person here, or he goes all the same; words of the form `sent` are on their way. */
export const mayLeave = (sent?: EventTarget | null): boolean =>
  !areWordsUnsent(sent) || window.confirm(question);

function askBeforeLeaving(): () => void {
  const end = new AbortController();
  const options = { capture: true, signal: end.signal };
  window.addEventListener("click", onClick, options);
  window.addEventListener("submit", onSubmit, options);
  window.addEventListener("beforeunload", (event) => areWordsUnsent() && event.preventDefault(), options);
  // A page that is left by the back button is not unloaded; an older browser cannot be asked to stay.
  if ("navigation" in window)
    window.navigation.addEventListener(
      "navigate",
      (event) => goesBack(event) && !mayLeave() && stop(event),
      options,
    );
  return () => end.abort();
}

function onClick(event: MouseEvent): void {
  if (!leavesBy(event) || !areWordsUnsent()) return;
  if (mayLeave()) agreed.add(event);
  else stop(event);
}

function onSubmit(event: SubmitEvent): void {
  const { target: form } = event;
  if (!(form instanceof HTMLFormElement) || !("leaves" in form.dataset)) return;
  if (waiting.has(form) || !areWordsUnsent(form)) return;
  if (mayLeave(form)) waitWith(form);
  else stop(event);
}

/** Forms that wait for a file and go by themselves then: who sent them was asked already. */
const waiting = new WeakSet<HTMLFormElement>();

function waitWith(form: HTMLFormElement): void {
  if (!areFormsHeld()) return;
  waiting.add(form);
  // Only after the form has gone, which it does at this same moment.
  void whenReleased().then(() => setTimeout(() => waiting.delete(form)));
}

const goesBack = ({ navigationType, cancelable, destination }: NavigateEvent): boolean =>
  navigationType === "traverse" && cancelable && isElsewhere(new URL(destination.url));
