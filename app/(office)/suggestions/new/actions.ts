"use server";
import { ELSEWHERE } from "@/components/suggestion-form/elsewhere";
import { db } from "@/db/client";
import { perform } from "@/db/command";
import { saveDraft } from "@/db/commands/suggestion/draft";
import { findOwnSuggestion, readDraft } from "@/db/queries/own";
import { listSimilar, type SimilarCase, type Written } from "@/db/queries/similar";
import { type FormAction, IDLE, isLate, SIGNED_OUT } from "@/domain/form-state";
import { SENT_AS } from "@/domain/sent-as";
import { changedPoints, type DraftValues, draftFromForm, type Kept } from "@/domain/suggestion/draft";
import type { Viewer } from "@/domain/viewer";
import { action, attempt } from "@/server/action";
import { currentViewer, senderOf } from "@/server/session";
import { withTyped } from "@/server/typed";

const save = action(saveDraft, { next: ({ id }) => `/suggestions/${id}/edit?saved=1` });
const saveAndPreview = action(saveDraft, { next: ({ id }) => `/suggestions/${id}/edit/preview` });

/** The whole form, sent by a button of it; without scripts also those that add, move and remove a point. */
export const writeDraft: FormAction = async (previous, form) => {
  const act = form.get("do");
  if (typeof act === "string") return withTyped(IDLE, withPoints(form, act));
  const sender = await senderOf(form.get(SENT_AS));
  if ("no" in sender) return withTyped(sender.no, form);
  if (form.get("author") !== sender.viewer.userId)
    return withTyped({ status: "refused", because: { key: "general.otherPerson" } }, form);
  const answer = await (form.get("go") === "preview" ? saveAndPreview : save)(previous, form);
  if (!isLate(answer)) return answer;
  // Without scripts the page comes back with the newer version, so that saving again puts these words over it.
  form.set(ELSEWHERE, "on");
  return withTyped({ status: "refused", because: { key: "suggestion.savedElsewhere" } }, form);
};

/** A draft that saves itself. It answers instead of leading away, for the page with its words must stay. */
export async function keepDraft(draft: {
  id: string;
  version: number;
  author: string;
  sentAs: string | null;
  values: DraftValues;
}): Promise<Kept> {
  const sender = await senderOf(draft.sentAs);
  if ("no" in sender) return sender.no === SIGNED_OUT ? { status: "signedOut" } : sender.no;
  const { viewer } = sender;
  if (viewer.userId !== draft.author) return { status: "signedOut" };
  const { id, version, values } = draft;
  const outcome = await attempt(() => perform(saveDraft, viewer, { ...values, id, version }), {});
  if ("value" in outcome)
    return { status: "saved", version: outcome.value.version, at: new Date().toISOString() };
  if (outcome.status === "invalid") return { status: "invalid" };
  return isLate(outcome) ? conflict(viewer, id) : outcome;
}

/** Cases with a title like the one that is written. */
export async function findSimilar(written: Written): Promise<SimilarCase[]> {
  const viewer = await currentViewer();
  if (viewer?.role !== "deputy") return [];
  const { id, title, categoryId } = written;
  return listSimilar(db, viewer, {
    id: String(id),
    title: String(title).slice(0, 200),
    categoryId: String(categoryId),
  });
}

async function conflict(viewer: Viewer, id: string): Promise<Kept> {
  const suggestion = await findOwnSuggestion(db, viewer, id);
  return {
    status: "conflict",
    version: suggestion.version,
    theirs: await readDraft(db, viewer, suggestion),
  };
}

function withPoints(form: FormData, act: string): FormData {
  const changed = new FormData();
  for (const [name, value] of form) if (!/^points\.\d+$/.test(name)) changed.append(name, value);
  for (const [index, point] of changedPoints(draftFromForm(form).points, act).entries())
    changed.append(`points.${index}`, point);
  return changed;
}
