"use server";
import { answerExtension } from "@/db/commands/assignment/extension";
import { acceptReturn, answerReturn } from "@/db/commands/assignment/return";
import { action } from "@/server/action";

const done = () => ({ key: "desk.decided" });

export const takeBack = action(acceptReturn, { says: done });
export const refuseToTakeBack = action(answerReturn, { says: done });
export const decideExtension = action(answerExtension, { says: done });
