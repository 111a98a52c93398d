"use server";
import { assign, bulkAssign } from "@/db/commands/suggestion/assign";
import { action } from "@/server/action";

export const assignCase = action(assign, { next: ({ id }) => `/suggestions/${id}` });
export const assignMany = action(bulkAssign, {
  says: ({ count }) => ({ key: "desk.assigned", values: { count } }),
});
