"use client";
import { type RefObject, useEffect, useMemo, useRef } from "react";
import type { FormState } from "@/domain/form-state";
import { useAnnounce } from "./announcer";
import { useSaid } from "./use-said";

type Done = Extract<FormState, { status: "done" }>;
type LastWord = { words: string; around: HTMLElement[] };

/**
 * For a form that goes away with what it did, such as the button that removes its own row: what it would have said is
 * announced, and the keyboard goes on where it stood. `keep`: what is to be said; `drop`: the form is there and says it.
 */
export function useLastWord(form: RefObject<HTMLFormElement | null>) {
  const announce = useAnnounce();
  const say = useSaid("done", "saved");
  const last = useRef<LastWord | null>(null);
  useEffect(
    () => () => {
      if (last.current === null) return;
      announce(last.current.words, "ok");
      stayNear(last.current.around);
    },
    [announce],
  );
  return useMemo(
    () => ({
      keep({ message }: Done) {
        last.current = { words: say(message ?? { key: "saved" }), around: ancestorsOf(form.current) };
      },
      drop() {
        last.current = null;
      },
    }),
    [form, say],
  );
}

function ancestorsOf(element: HTMLElement | null): HTMLElement[] {
  const above = element?.parentElement ?? null;
  return above === null ? [] : [above, ...ancestorsOf(above)];
}

/** Nobody has gone on elsewhere meanwhile: then the next press of Tab leads on from here and not from the page's top. */
function stayNear(around: readonly HTMLElement[]): void {
  const near = around.find((each) => each.isConnected);
  if (!near || document.activeElement !== document.body) return;
  if (!near.hasAttribute("tabindex")) near.tabIndex = -1;
  near.focus({ preventScroll: true });
}
