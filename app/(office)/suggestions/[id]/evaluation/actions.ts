"use server";
import { detach } from "@/db/commands/attachment";
import { holdMeeting } from "@/db/commands/evaluation/hold";
import { arrangePanel, callPanel } from "@/db/commands/evaluation/panel";
import { moveSuggestion } from "@/db/commands/suggestion/plain";
import { action } from "@/server/action";

const here = ({ id }: { id: string }) => `/suggestions/${id}/evaluation`;

export const call = action(callPanel, { next: here });
export const arrange = action(arrangePanel, { next: here });
export const hold = action(holdMeeting, { next: here });
export const evaluate = action(moveSuggestion, {
  next: ({ id }) => `/suggestions/${id}?done=suggestion.evaluate`,
});
export const removeFile = action(detach, { says: () => ({ key: "removed" }) });
