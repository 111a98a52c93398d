import { type DraftValues, draftIn } from "@/domain/suggestion/draft";
import { forget, keep, kept } from "../inbox/local-store";
import type { Shelf } from "./draft-saver";

/** Words of a draft that lie in this browser because the server does not have them. `version`: what they go on from. */
export type LocalDraft = { id: string; version: number; at: string; values: DraftValues };

/** The place in this browser for one person's unsaved words of one draft. */
export const shelfOf = (author: string, id: string): Shelf => ({
  put: (values, version) => void keep(keyOf(author, id), { version, at: new Date().toISOString(), values }),
  clear: () => forget(keyOf(author, id)),
});

/** Unsaved words of a draft, or null. */
export function localDraft(author: string, id: string): LocalDraft | null {
  const copy = kept(keyOf(author, id));
  if (typeof copy !== "object" || copy === null) return null;
  const { version, at, values } = { version: 0, at: "", values: null, ...copy };
  const draft = draftIn(values);
  if (!draft || !Number.isInteger(version) || typeof at !== "string" || Number.isNaN(Date.parse(at)))
    return null;
  return { id, version, at, values: draft };
}

/** Drafts of this person that never reached the server, the newest first; `except` is the one that is open. */
export function neverSaved(author: string, except: string): LocalDraft[] {
  return keysOf(author)
    .flatMap((key) => localDraft(author, key.slice(prefixOf(author).length)) ?? [])
    .filter(({ id, version }) => version === 0 && id !== except)
    .toSorted((a, b) => b.at.localeCompare(a.at));
}

const prefixOf = (author: string) => `yanlu:draft:${author}:`;
const keyOf = (author: string, id: string) => `${prefixOf(author)}${id}`;

function keysOf(author: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefixOf(author)));
  } catch {
    return [];
  }
}
