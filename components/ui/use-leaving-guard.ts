"use client";
import { useEffect } from "react";
import { isElsewhere, pageLinkOf } from "./page-link";

/** Asks before a link leads away from what would be lost. */
export function useLeavingGuard(atRisk: boolean, question: string) {
  useEffect(() => {
    if (!atRisk) return;
    const ask = (event: MouseEvent) => {
      if (leavesBy(event) && !agreed.has(event) && !window.confirm(question)) stop(event);
    };
    document.addEventListener("click", ask, true);
    return () => document.removeEventListener("click", ask, true);
  }, [atRisk, question]);
}

/** The presses that somebody was asked about and stood by: nobody is asked a second time. */
export const agreed = new WeakSet<Event>();

/** A plain click on a link to another page of ours; a page that is loaded as a whole is the browser's to ask about. */
export function leavesBy(event: MouseEvent): boolean {
  const link = pageLinkOf(event);
  return link !== null && isElsewhere(link);
}

/** Nothing comes of it, and nobody else hears of it. */
export function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
