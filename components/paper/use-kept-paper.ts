"use client";
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { type DraftValues, draftFromForm } from "@/domain/suggestion/draft";
import { whenSent } from "../ui/form-done";
import { filledWith, type SavedPaper, shownAfter } from "./kept-paper";

/** Words that are not in the form any more, or would be overwritten; `beside` is what the form holds instead. */
type Aside = { from: "here" | "elsewhere"; values: DraftValues; beside: DraftValues };

/** A text that is typed off while its page is read again: what was typed stays until the person decides. */
export function useKeptPaper(place: RefObject<HTMLElement | null>, saved: SavedPaper) {
  const [shown, setShown] = useState({ mount: 0, version: saved.version, values: saved.values });
  const [aside, setAside] = useState<Aside | null>(null);
  const sent = useRef<DraftValues>(null);
  const typed = () => typedIn(place.current);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each filling of the form
  useEffect(
    () =>
      whenSent(formIn(place.current), () => {
        sent.current = typed();
      }),
    [shown.mount],
  );
  // Before anything is painted, so that no notice flashes up over a form that nobody has typed into.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is what it waits for
  useLayoutEffect(
    () => setShown(shownAfter(shown, saved, { typed: typed() ?? shown.values, sent: sent.current })),
    [saved.version],
  );

  /** The person goes on with his own words, which he may save over the newer ones now, or with the newer ones. */
  const decide = (mine: boolean) => {
    const words = typed() ?? shown.values;
    if (mine) setAside({ from: "elsewhere", values: saved.values, beside: words });
    else setAside({ from: "here", values: words, beside: saved.values });
    setShown(mine ? { ...shown, version: saved.version } : filledWith(shown, saved));
  };

  return { shown, aside, isBehind: saved.version > shown.version, decide };
}

const formIn = (place: HTMLElement | null) => place?.querySelector("form");

function typedIn(place: HTMLElement | null): DraftValues | null {
  const form = formIn(place);
  return form ? draftFromForm(new FormData(form)) : null;
}
