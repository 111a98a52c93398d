"use server";
import { moveSuggestion } from "@/db/commands/suggestion/plain";
import { action } from "@/server/action";

/** The text is in order and goes on to the review. */
export const forward = action(moveSuggestion, { next: () => "/delegation?done=forward" });

/** The deputy is asked to revise, with the reason. */
export const sendBack = action(moveSuggestion, { next: () => "/delegation?done=sendBack" });
