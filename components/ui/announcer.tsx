"use client";
import { useTranslations } from "next-intl";
import { createContext, type ReactNode, use, useCallback, useEffect, useState } from "react";
import { buttonClass } from "./button-look";
import { X } from "./icons";
import { Notice } from "./notice";

type Announcement = { words: string; tone: "info" | "ok" | "warn" | "danger"; id: number };
type Announce = (words: string, tone?: Announcement["tone"]) => void;

const AnnouncerContext = createContext<Announce>(() => {});

/** Says something that happened elsewhere on the page, to eye and screen reader. */
export const useAnnounce = (): Announce => use(AnnouncerContext);

const STAYS_MS = 12_000;

/** The place where announcements appear; once, in the root layout. */
export function Announcer({ children }: { children: ReactNode }) {
  const [current, setCurrent] = useState<Announcement | null>(null);
  const announce = useCallback<Announce>(
    (words, tone = "info") => setCurrent({ words, tone, id: Date.now() }),
    [],
  );
  useEffect(() => {
    if (current === null) return;
    const timer = setTimeout(() => setCurrent(null), STAYS_MS);
    return () => clearTimeout(timer);
  }, [current]);
  return (
    <AnnouncerContext value={announce}>
      {children}
      <div
        role="status"
        className="pointer-events-none fixed inset-x-3 bottom-20 z-50 mx-auto max-w-md lg:bottom-4 print:hidden"
      >
        {current && <Toast key={current.id} {...current} close={() => setCurrent(null)} />}
      </div>
    </AnnouncerContext>
  );
}

function Toast({ words, tone, close }: Announcement & { close: () => void }) {
  const t = useTranslations("ui");
  return (
    <div className="pointer-events-auto flex items-start rounded-md border border-line bg-surface shadow-lg">
      <Notice tone={tone} className="grow">
        {words}
      </Notice>
      <button
        type="button"
        aria-label={t("close")}
        className={buttonClass({ look: "quiet", size: "small" }, "m-1")}
        onClick={close}
      >
        <X aria-hidden />
      </button>
    </div>
  );
}
