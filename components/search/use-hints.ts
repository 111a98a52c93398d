"use client";
import { useEffect, useState } from "react";
import type { TitleHint } from "./hint-list";

/** Looks up titles; without an answer the box is a plain form. */
export type FindTitles = (typed: string) => Promise<readonly TitleHint[]>;

const IDLE_MS = 250;

/** The titles that fit what is typed, asked for when the typing rests; an answer that comes late is dropped. */
export function useHints(typed: string, find: FindTitles): readonly TitleHint[] {
  const [found, setFound] = useState<{ for: string; hints: readonly TitleHint[] }>({ for: "", hints: [] });
  const wanted = typed.trim();
  useEffect(() => {
    if (wanted === "") return;
    let late = false;
    const timer = setTimeout(async () => {
      const hints = await find(wanted).catch(() => []);
      if (!late) setFound({ for: wanted, hints });
    }, IDLE_MS);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [wanted, find]);
  return wanted !== "" && found.for === wanted ? found.hints : [];
}
