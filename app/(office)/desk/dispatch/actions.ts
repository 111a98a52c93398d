"use server";
import { bulkDispatch, dispatch, returnToOffice } from "@/db/commands/suggestion/dispatch";
import { action } from "@/server/action";

export const dispatchCase = action(dispatch, {
  next: ({ id }) => `/suggestions/${id}?done=suggestion.dispatch`,
});
export const dispatchMany = action(bulkDispatch, {
  says: ({ count }) => ({ key: "desk.dispatched", values: { count } }),
});
export const sendBack = action(returnToOffice, {
  next: ({ id }) => `/suggestions/${id}?done=suggestion.returnToOffice`,
});
