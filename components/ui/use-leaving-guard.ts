"use client";
import { useEffect } from "react";

/** Asks before a link leads away from what would be lost. */
export function useLeavingGuard(atRisk: boolean, question: string) {
  useEffect(() => {
    if (!atRisk) return;
    const ask = (event: MouseEvent) => {
      if (!leavesBy(event) || window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener("click", ask, true);
    return () => document.removeEventListener("click", ask, true);
  }, [atRisk, question]);
}

/** A plain click on a link to another page of ours in this tab; leaving the site is the browser's to ask about. */
export function leavesBy(event: MouseEvent): boolean {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || link.target === "_blank" || link.origin !== location.origin) return false;
  return link.pathname !== location.pathname;
}
