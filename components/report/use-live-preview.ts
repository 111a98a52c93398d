"use client";
import { type RefObject, useEffect, useRef, useState } from "react";
import { type FormAction, IDLE } from "@/domain/form-state";
import type { Preview } from "@/domain/report/shown";

const PAUSE = 700;

/** The preview of a text: what the server last answered, and with scripts a new one whenever the typing pauses. */
export function useLivePreview(
  action: FormAction,
  form: RefObject<HTMLFormElement | null>,
  state: object,
  first: Preview,
) {
  const [live, setLive] = useState<Preview | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (previewIn(state)) setLive(null);
  }, [state]);

  async function ask() {
    if (!form.current) return;
    const data = new FormData(form.current);
    data.set("act", "preview");
    asked.current += 1;
    const mine = asked.current;
    // A preview that cannot be fetched leaves the old one; saving tells what is wrong.
    const answer = await action(IDLE, data).catch(() => IDLE);
    const found = previewIn(answer);
    if (found && mine === asked.current) setLive(found);
  }

  function look() {
    clearTimeout(timer.current);
    timer.current = setTimeout(ask, PAUSE);
  }

  return { preview: live ?? previewIn(state) ?? first, look };
}

function previewIn(state: object): Preview | null {
  if (!("preview" in state)) return null;
  const { preview } = state;
  return isPreview(preview) ? preview : null;
}

const isPreview = (value: unknown): value is Preview =>
  typeof value === "object" && value !== null && "blocks" in value && "problems" in value;
