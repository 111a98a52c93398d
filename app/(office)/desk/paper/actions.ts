"use server";
import { detach } from "@/db/commands/attachment";
import { savePaper } from "@/db/commands/paper/enter";
import { filePaper } from "@/db/commands/paper/file";
import { moveSuggestion } from "@/db/commands/suggestion/plain";
import { action } from "@/server/action";

export const save = action(savePaper, { next: ({ id }) => `/desk/paper/${id}?saved=1` });
export const submit = action(filePaper, {
  next: ({ id }) => `/suggestions/${id}?done=suggestion.submitPaper`,
});
export const discard = action(moveSuggestion, {
  next: ({ id }) => `/suggestions/${id}?done=suggestion.discardPaper`,
});
export const removeScan = action(detach, { says: () => ({ key: "removed" }) });
