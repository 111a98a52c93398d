"use server";
import { convertMotion } from "@/db/commands/paper/motion";
import { action } from "@/server/action";

export const convert = action(convertMotion, {
  next: ({ id }) => `/suggestions/${id}?done=suggestion.convertMotion`,
});
