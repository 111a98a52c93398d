"use client";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect } from "react";
import { areWordsUnsent, lookAfter } from "./unsent-words";
import { leavesBy } from "./use-leaving-guard";

/**
 * Asks before a link, the back button, a form that leads away (`data-leaves`) or the closing of the tab takes words along
 * that were typed into this form and not sent. `kept`: they are kept elsewhere, so nobody need be asked.
 */
export function useUnsentWords(form: RefObject<HTMLFormElement | null>, kept = false): void {
  const question = useTranslations("ui")("unsent");
  useEffect(() => {
    const element = form.current;
    if (kept || element === null) return;
    const stop = lookAfter(element);
    users += 1;
    if (users === 1) endAsking = askBeforeLeaving(question);
    return () => {
      stop();
      users -= 1;
      if (users === 0) endAsking();
    };
  }, [form, kept, question]);
}

// A page has many forms and asks once.
let users = 0;
let endAsking = () => {};

function askBeforeLeaving(question: string): () => void {
  const stays = (sent?: EventTarget | null) => areWordsUnsent(sent) && !window.confirm(question);
  const end = new AbortController();
  const options = { capture: true, signal: end.signal };
  window.addEventListener("click", (event) => leavesBy(event) && stays() && stop(event), options);
  window.addEventListener("submit", (event) => leads(event) && stays(event.target) && stop(event), options);
  window.addEventListener("beforeunload", (event) => areWordsUnsent() && event.preventDefault(), options);
  // A page that is left by the back button is not unloaded; an older browser cannot be asked to stay.
  if ("navigation" in window)
    window.navigation.addEventListener(
      "navigate",
      (event) => goesBack(event) && stays() && stop(event),
      options,
    );
  return () => end.abort();
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

const leads = ({ target }: Event): boolean => target instanceof HTMLFormElement && "leaves" in target.dataset;

const goesBack = ({ navigationType, cancelable, destination }: NavigateEvent): boolean =>
  navigationType === "traverse" && cancelable && new URL(destination.url).pathname !== location.pathname;
