"use client";
import { useEffect, useState } from "react";
import type { DraftValues, Kept } from "@/domain/suggestion/draft";
import { useActing } from "../ui/sent-as";
import { DraftSaver, type SaveStatus } from "./draft-saver";
import { shelfOf } from "./local-drafts";

/** A draft as the server had it when the form was opened. Version 0: it is not there yet. */
export type DraftStart = { id: string; version: number; values: DraftValues };

/** Saves a draft without being asked; the server answers what became of it. */
export type KeepDraft = (draft: DraftStart & { author: string; sentAs: string | null }) => Promise<Kept>;

/** What this page knows to be on the server; the back button brings pages that are older than that. */
const latest = new Map<string, DraftStart>();

/** The draft as it stands by what this page has saved since. */
export function freshest(start: DraftStart): DraftStart {
  const known = latest.get(start.id);
  return known && known.version > start.version ? known : start;
}

/** A saver for as long as the form is open, and how it stands. */
export function useDraftSaver(start: DraftStart, author: string, keep: KeepDraft) {
  const sentAs = useActing();
  const [state, setState] = useState<{ status: SaveStatus; version: number }>({
    status: { kind: "clean" },
    version: start.version,
  });
  const [saver] = useState(
    () =>
      new DraftSaver({
        ...start,
        keep: (values, version) =>
          keepAndNote((draft) => keep({ ...draft, author, sentAs }), { id: start.id, version, values }),
        shelf: shelfOf(author, start.id),
        told: (status, version) => setState({ status, version }),
      }),
  );
  useEffect(() => saveOnOccasions(saver), [saver]);
  return { ...state, saver };
}

async function keepAndNote(keep: (draft: DraftStart) => Promise<Kept>, draft: DraftStart): Promise<Kept> {
  const answer = await keep(draft);
  if (answer.status !== "saved") return answer;
  latest.set(draft.id, { ...draft, version: answer.version });
  // A new draft has its address from now on: a reload finds it again.
  if (draft.version === 0 && location.pathname === "/suggestions/new")
    history.replaceState(null, "", `/suggestions/${draft.id}/edit`);
  return answer;
}

/** Notes what the person took over from elsewhere. */
export const noteLatest = (start: DraftStart) => latest.set(start.id, start);

/** Saves when the page goes out of sight, when the line comes back, and when the form is left. */
function saveOnOccasions(saver: DraftSaver) {
  const flush = () => void saver.flush();
  const hidden = () => document.visibilityState === "hidden" && flush();
  const warn = (event: BeforeUnloadEvent) => saver.isUnsaved() && event.preventDefault();
  document.addEventListener("visibilitychange", hidden);
  window.addEventListener("online", flush);
  window.addEventListener("focus", flush);
  window.addEventListener("beforeunload", warn);
  return () => {
    document.removeEventListener("visibilitychange", hidden);
    window.removeEventListener("online", flush);
    window.removeEventListener("focus", flush);
    window.removeEventListener("beforeunload", warn);
    flush();
  };
}
