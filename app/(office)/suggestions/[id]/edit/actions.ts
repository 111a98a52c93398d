"use server";
import { fileSuggestion } from "@/db/commands/suggestion/file";
import { moveSuggestion } from "@/db/commands/suggestion/plain";
import { action } from "@/server/action";

/** Files the suggestion; what is told next stands on a page of its own. */
export const file = action(fileSuggestion, { next: ({ id }) => `/suggestions/${id}/edit/filed` });

/** Invites the co-signers; the preview shows who has confirmed. */
export const invite = action(moveSuggestion, { next: ({ id }) => `/suggestions/${id}/edit/preview` });

/** Takes the text back to write on, from its co-signers or after a return. */
export const writeOn = action(moveSuggestion, { next: ({ id }) => `/suggestions/${id}/edit` });

/** Gives a draft up. */
export const discard = action(moveSuggestion, { next: () => "/" });
