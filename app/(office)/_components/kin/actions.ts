"use server";
import { linkCase, unlinkCase } from "@/db/commands/group/link";
import { dissolveGroup, removeFromGroup } from "@/db/commands/group/merge";
import { agreeToSplit, dropSplit, refuseSplit } from "@/db/commands/group/split";
import { answerLetter, correctLetterAnswer } from "@/db/commands/paper/letter";
import { moveSuggestion } from "@/db/commands/suggestion/plain";
import { action } from "@/server/action";

const done =
  (word: string) =>
  ({ id }: { id: string }) =>
    `/suggestions/${id}?done=${encodeURIComponent(word)}`;

export const removeMember = action(removeFromGroup, { next: done("group.remove") });
export const dissolveTheGroup = action(dissolveGroup, { next: done("group.dissolve") });
export const linkEarlier = action(linkCase, { next: done("group.link") });
export const unlinkEarlier = action(unlinkCase, { next: done("group.unlink") });
export const answerTheLetter = action(answerLetter, { next: done("suggestion.answerLetter") });
export const correctTheAnswer = action(correctLetterAnswer, { next: done("suggestion.correctLetterAnswer") });

export const dropTheSplit = action(dropSplit, { next: done("suggestion.dropSplit") });
export const agreeToTheSplit = action(agreeToSplit, { next: done("suggestion.agreeToSplit") });
export const refuseTheSplit = action(refuseSplit, { next: done("suggestion.refuseSplit") });
export const amendThePaper = action(moveSuggestion, { next: ({ id }) => `/desk/paper/${id}` });
