"use server";
import { detach } from "@/db/commands/attachment";
import { ratePaper } from "@/db/commands/paper/rate";
import { action } from "@/server/action";

export const enterRating = action(ratePaper, {
  next: ({ id }) => `/suggestions/${id}?done=suggestion.approveOnPaper`,
});
export const removeSlip = action(detach, { says: () => ({ key: "removed" }) });
