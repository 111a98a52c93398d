"use server";
import { proposeSplit } from "@/db/commands/group/split";
import { action } from "@/server/action";

export const propose = action(proposeSplit, {
  next: ({ id }) => `/suggestions/${id}?done=suggestion.proposeSplit`,
});
