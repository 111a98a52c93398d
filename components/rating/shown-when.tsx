"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useHydrated } from "../ui/use-hydrated";

type Props = {
  /** The question of this form on which it depends, and the answer that opens it. */
  name: string;
  value: string;
  children: ReactNode;
};

/** A part of a form that belongs to one answer: not sent and not seen with another. Without scripts always there. */
export function ShownWhen({ name, value, children }: Props) {
  const part = useRef<HTMLFieldSetElement>(null);
  const hydrated = useHydrated();
  const [answer, setAnswer] = useState<string | null>(null);
  useEffect(() => {
    const form = part.current?.form;
    if (!form) return;
    const look = () => setAnswer(answerOf(form, name));
    look();
    form.addEventListener("input", look);
    return () => form.removeEventListener("input", look);
  }, [name]);
  const off = hydrated && answer !== value;
  return (
    <fieldset ref={part} disabled={off} hidden={off} className="min-w-0">
      {children}
    </fieldset>
  );
}

function answerOf(form: HTMLFormElement, name: string): string | null {
  const chosen = new FormData(form).get(name);
  return typeof chosen === "string" ? chosen : null;
}
