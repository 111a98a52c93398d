"use client";
import { useEffect, useState } from "react";
import { type DraftValues, sameDraft } from "@/domain/suggestion/draft";
import { localDraft, shelfOf } from "./local-drafts";
import { type DraftStart, type KeepDraft, noteLatest, useDraftSaver } from "./use-draft-saver";

/** Words that are not in the form any more, or not yet, so that they can be looked up and copied. */
export type Aside = { from: "here" | "elsewhere"; values: DraftValues };

/** An open draft: what the form starts with, what stands in it now, how it is saved, and what else is kept of it. */
export function useDraft(start: DraftStart, author: string, keep: KeepDraft) {
  const { saver, status, version } = useDraftSaver(start, author, keep);
  // The form keeps its words itself; a new `mount` fills it anew.
  const [shown, setShown] = useState({ mount: 0, values: start.values });
  const [values, setValues] = useState(start.values);
  const [restoredAt, setRestoredAt] = useState<string | null>(null);
  const [aside, setAside] = useState<Aside | null>(null);

  const change = (next: DraftValues) => {
    setValues(next);
    saver.change(next);
  };
  const show = (next: DraftValues) => {
    setShown(({ mount }) => ({ mount: mount + 1, values: next }));
    change(next);
  };
  const discard = () => {
    setRestoredAt(null);
    setAside({ from: "here", values });
    show(start.values);
  };
  const resolve = (mine: boolean) => {
    if (status.kind !== "conflict") return;
    const { theirs, version: newest } = status;
    setAside(mine ? { from: "elsewhere", values: theirs } : { from: "here", values });
    noteLatest({ id: start.id, version: newest, values: theirs });
    saver.rebase(theirs, newest);
    if (mine) void saver.flush();
    else show(theirs);
  };

  // Once, for what lies in this browser can only be known there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words of the moment the form was opened
  useEffect(() => {
    const copy = localDraft(author, start.id);
    if (copy && sameDraft(copy.values, start.values)) shelfOf(author, start.id).clear();
    if (!copy || sameDraft(copy.values, start.values)) return;
    saver.rebase(start.values, Math.min(copy.version, start.version));
    setRestoredAt(copy.at);
    show(copy.values);
  }, []);

  return { shown, values, status, version, restoredAt, aside, saver, change, discard, resolve };
}

/** An open draft. */
export type OpenDraft = ReturnType<typeof useDraft>;
