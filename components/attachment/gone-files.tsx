"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useAnnounce } from "../ui/announcer";

type Named = { id: string; name: string };

/** Says which file was taken off a list: its row has gone, and with it the button that would have said so. */
export function GoneFiles({ files }: { files: readonly Named[] }) {
  const t = useTranslations("attachment");
  const announce = useAnnounce();
  const before = useRef(files);
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const gone = before.current.find(({ id }) => !files.some((file) => file.id === id));
    before.current = files;
    if (!gone) return;
    announce(t("removed", { name: gone.name }), "ok");
    // The keyboard goes on from here and not from the top of the page.
    if (document.activeElement === document.body) place.current?.focus();
  }, [files, announce, t]);
  return <span ref={place} tabIndex={-1} />;
}
