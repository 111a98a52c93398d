"use client";
import { createContext, type ReactNode, use, useEffect, useRef, useState } from "react";
import { SENT_AS } from "@/domain/sent-as";
import { holdsTyped } from "./unsent-words";

const Acting = createContext<string | null>(null);

/** For whom the pages inside are made. */
export function ActingAs({ as, children }: { as: string; children: ReactNode }) {
  useEffect(() => {
    shown = as;
    note(as);
  }, [as]);
  return <Acting value={as}>{children}</Acting>;
}

/** For whom the page was made; it stays so when the page is read again. */
export function useActing(): string | null {
  const [as] = useState(use(Acting));
  return as;
}

/**
 * In every form: for whom it was made, so that nobody's words are sent in another's name. It stays so when the page is
 * read again for somebody else while words stand in it.
 */
export function SentAs() {
  const now = use(Acting);
  const [as, setAs] = useState(now);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = field.current?.form;
    if (form && !holdsTyped(form)) setAs(now);
  }, [now]);
  return as === null ? null : <input ref={field} type="hidden" name={SENT_AS} value={as} />;
}

const KEY = "yanlu:acting";
let shown: string | null = null;

function note(as: string): void {
  try {
    localStorage.setItem(KEY, as);
  } catch {
    // Without storage other tabs are not told, and a form of theirs is refused.
  }
}

/** Whether somebody else, or the same person in another role, has come to act in another tab since this page was loaded. */
export function isOutOfDate(): boolean {
  try {
    const last = localStorage.getItem(KEY);
    return shown !== null && last !== null && last !== shown;
  } catch {
    return false;
  }
}
