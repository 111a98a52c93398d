"use server";
import { moveSuggestion } from "@/db/commands/suggestion/plain";
import { accept, firstReview, giveBack, proposeRefusal } from "@/db/commands/suggestion/review";
import { action } from "@/server/action";

const desk = () => "/desk/review?done=1";
const stay = ({ id }: { id: string }) => `/desk/review/${id}`;

export const acceptText = action(accept, { next: ({ id }) => `/desk/assign/${id}` });
export const passFirstReview = action(firstReview, { next: desk });
export const giveTextBack = action(giveBack, { next: desk });
export const proposeNotToAccept = action(proposeRefusal, { next: stay });
export const moveText = action(moveSuggestion, { next: desk });
