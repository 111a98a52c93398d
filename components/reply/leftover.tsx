"use client";
import { useTranslations } from "next-intl";
import { useState, useSyncExternalStore } from "react";
import { forget } from "../inbox/local-store";
import { Button } from "../ui/button";
import { Disclosure } from "../ui/disclosure";
import { Spoken } from "../ui/spoken";
import { keptDraft } from "./draft-copy";

/** Where a reply can no longer be written: words this browser still keeps of it are shown, not thrown away. */
export function Leftover({ storageKey }: { storageKey: string }) {
  const t = useTranslations("replyEditor.closed");
  const [gone, setGone] = useState(false);
  const text = useSyncExternalStore(
    () => () => {},
    () => (gone ? "" : textOf(storageKey)),
    () => "",
  );
  if (text === "") return null;
  return (
    <Disclosure summary={t("left")}>
      <Spoken as="p" className="max-w-prose whitespace-pre-line">
        {text}
      </Spoken>
      <Button
        size="small"
        className="mt-3"
        onClick={() => {
          forget(storageKey);
          setGone(true);
        }}
      >
        {t("forget")}
      </Button>
    </Disclosure>
  );
}

const textOf = (key: string): string =>
  Object.entries(keptDraft(key)?.values ?? {})
    .filter(([name]) => !/dealtWith|publishProposal|escalated/.test(name))
    .map(([, value]) => value)
    .join("\n\n");
