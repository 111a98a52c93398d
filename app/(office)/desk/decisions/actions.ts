"use server";
import { answerExtension } from "@/db/commands/assignment/extension";
import { acceptReturn, answerReturn } from "@/db/commands/assignment/return";
import { action } from "@/server/action";

// The card goes with its form, so the page says that it is done.
const next = () => "/desk/decisions?done=1";

export const takeBack = action(acceptReturn, { next });
export const refuseToTakeBack = action(answerReturn, { next });
export const decideExtension = action(answerExtension, { next });
