import { type DraftValues, sameDraft } from "@/domain/suggestion/draft";

/** A text as the server has it, with who saved it last and when (an ISO moment). */
export type SavedPaper = { version: number; values: DraftValues; by: string | null; at: string | null };

/** What the form was filled with; a new `mount` fills it anew. */
export type ShownPaper = { mount: number; version: number; values: DraftValues };

/**
 * What the form shows when its page comes with a newer text: that text, where nothing else was typed; or what was typed,
 * on the new version where it goes on from what was just sent, on the old one where somebody else has saved.
 */
export function shownAfter(
  shown: ShownPaper,
  saved: SavedPaper,
  { typed, sent }: { typed: DraftValues; sent: DraftValues | null },
): ShownPaper {
  if (saved.version <= shown.version) return shown;
  if (sameDraft(typed, shown.values) || sameDraft(typed, saved.values)) return filledWith(shown, saved);
  return sent && sameDraft(sent, saved.values) ? { ...shown, version: saved.version } : shown;
}

/** The form filled anew with what is saved. */
export const filledWith = (
  { mount }: ShownPaper,
  { version, values }: Pick<SavedPaper, "version" | "values">,
): ShownPaper => ({ mount: mount + 1, version, values });
