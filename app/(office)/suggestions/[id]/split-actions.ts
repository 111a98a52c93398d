"use server";
import { agreeToSplit, dropSplit, refuseSplit } from "@/db/commands/group/split";
import { moveSuggestion } from "@/db/commands/suggestion/plain";
import { action } from "@/server/action";

const done =
  (name: string) =>
  ({ id }: { id: string }) =>
    `/suggestions/${id}?done=suggestion.${name}`;

export const dropTheSplit = action(dropSplit, { next: done("dropSplit") });
export const agreeToTheSplit = action(agreeToSplit, { next: done("agreeToSplit") });
export const refuseTheSplit = action(refuseSplit, { next: done("refuseSplit") });
export const amendThePaper = action(moveSuggestion, { next: ({ id }) => `/desk/paper/${id}` });
