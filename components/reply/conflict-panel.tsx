"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { Spoken } from "../ui/spoken";
import type { Conflict, PartName } from "./merge";

type Props = {
  conflicts: readonly Conflict[];
  /** Whoever saved meanwhile. */
  by: string | null;
  words: (part: PartName, value: string) => { label: string; text: string };
  /** Without JavaScript there is nothing to press: both texts are there, and the next save decides. */
  decide?: ((part: PartName, choice: "mine" | "theirs") => void) | undefined;
};

/** Somebody else wrote in the same places: both texts, and a choice for each. Nothing is lost meanwhile. */
export function ConflictPanel({ conflicts, by, words, decide }: Props) {
  const t = useTranslations("replyEditor.conflict");
  const box = useRef<HTMLDivElement>(null);
  const shown = conflicts.length > 0;
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);
  if (!shown) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert">
      <Notice tone="warn" title={t("title", { by: by ?? t("somebody") })}>
        <p>{t(decide ? "text" : "textPlain")}</p>
        <ul className="mt-3 grid gap-4">
          {conflicts.map(({ part, theirs, mine }) => (
            <li key={part} className="grid gap-2">
              <p className="font-semibold">{words(part, theirs).label}</p>
              <Version title={t("theirs")} text={words(part, theirs).text} />
              <Version title={t("mine")} text={words(part, mine).text} />
              {decide && (
                <div className="flex flex-wrap gap-2">
                  <Button size="small" onClick={() => decide(part, "theirs")}>
                    {t("takeTheirs")}
                  </Button>
                  <Button size="small" onClick={() => decide(part, "mine")}>
                    {t("keepMine")}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

function Version({ title, text }: { title: string; text: string }) {
  const t = useTranslations("replyEditor.conflict");
  return (
    <div className="rounded border border-line bg-surface p-2">
      <p className="text-muted text-sm">{title}</p>
      <Spoken as="p" className="whitespace-pre-line">
        {text || t("empty")}
      </Spoken>
    </div>
  );
}
