"use server";
import { revalidatePath } from "next/cache";
import { ELSEWHERE } from "@/components/suggestion-form/elsewhere";
import { detach } from "@/db/commands/attachment";
import { savePaper } from "@/db/commands/paper/enter";
import { filePaper } from "@/db/commands/paper/file";
import { moveSuggestion } from "@/db/commands/suggestion/plain";
import { type FormAction, isLate } from "@/domain/form-state";
import { action } from "@/server/action";
import { withTyped } from "@/server/typed";

const enter = action(savePaper, { next: ({ id }) => `/desk/paper/${id}?saved=1` });

/** Saves what was typed off; where the text was changed meanwhile, the page comes back with the newer one beside it. */
export const save: FormAction = async (previous, form) => {
  const answer = await enter(previous, form);
  if (!isLate(answer)) return answer;
  revalidatePath("/desk/paper/[id]", "page");
  form.set(ELSEWHERE, "on");
  return withTyped({ status: "refused", because: { key: "paper.changedMeanwhile" } }, form);
};

export const submit = action(filePaper, {
  next: ({ id }) => `/suggestions/${id}?done=suggestion.submitPaper`,
});
export const discard = action(moveSuggestion, {
  next: ({ id }) => `/suggestions/${id}?done=suggestion.discardPaper`,
});
export const removeScan = action(detach, { says: () => ({ key: "removed" }) });
