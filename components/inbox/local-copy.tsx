"use client";
import { useEffect, useRef, useState } from "react";
import { Notice } from "../ui/notice";
import { restore, type Snapshot, snapshotOf } from "./form-snapshot";
import { forget, keep, kept } from "./local-store";

type Props = {
  /** Whose words and for what, such as `yanlu:opinion:<user>:<assignment>:`. */
  prefix: string;
  /** The version the form was opened at: once the step is taken, an older copy is thrown away. */
  version: number;
  /** What is said when words came back. */
  restored: string;
};

const IDLE_MS = 400;

/** Inside a form: keeps what is typed in this browser, and brings it back when the page was lost before it was sent. */
export function LocalCopy({ prefix, version, restored }: Props) {
  const mark = useRef<HTMLSpanElement>(null);
  const [cameBack, setCameBack] = useState(false);
  const key = `${prefix}${version}`;

  useEffect(() => {
    const form = mark.current?.closest("form");
    if (!form) return;
    forget(prefix, { except: key });
    const copy = kept(key);
    if (isSnapshot(copy) && restore(form, copy)) {
      setCameBack(true);
      // Words that came back must not lie hidden in a part that opens.
      form.closest("details")?.setAttribute("open", "");
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(now, IDLE_MS);
    };
    // Whoever sends right after the last word may come back from the sign-in to this form.
    const now = () => {
      if (timer === undefined) return;
      stop();
      keep(key, snapshotOf(form));
    };
    const stop = () => {
      clearTimeout(timer);
      timer = undefined;
    };
    const empty = () => {
      stop();
      forget(key);
      setCameBack(false);
    };
    form.addEventListener("input", later);
    form.addEventListener("submit", now);
    form.addEventListener("reset", empty);
    window.addEventListener("pagehide", now);
    return () => {
      // Whoever leaves right after the last word finds it again.
      now();
      form.removeEventListener("input", later);
      form.removeEventListener("submit", now);
      form.removeEventListener("reset", empty);
      window.removeEventListener("pagehide", now);
    };
  }, [prefix, key]);

  return (
    <>
      <span ref={mark} hidden />
      <div role="status">{cameBack && <Notice>{restored}</Notice>}</div>
    </>
  );
}

const isSnapshot = (value: unknown): value is Snapshot =>
  Array.isArray(value) &&
  value.every(
    (each) => Array.isArray(each) && each.length === 2 && each.every((part) => typeof part === "string"),
  );
