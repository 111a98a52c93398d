"use server";
import { closeUnrated, rateCommitment } from "@/db/commands/commitment/rate";
import { urgeCommitment } from "@/db/commands/commitment/urge";
import {
  cancelCommitment,
  changeDay,
  explainCommitment,
  fulfil,
  noteProgress,
} from "@/db/commands/commitment/work";
import { action } from "@/server/action";

const done = (word: string) => ({
  next: ({ id }: { id: string }) => `/commitments/${id}?done=${word}`,
});

export const progress = action(noteProgress, done("noteProgress"));
export const reportKept = action(fulfil, done("fulfil"));
export const changeDate = action(changeDay, done("change"));
export const cancel = action(cancelCommitment, done("cancel"));
export const explain = action(explainCommitment, done("explain"));
export const urge = action(urgeCommitment, done("urge"));
export const rate = action(rateCommitment, done("rate"));
export const close = action(closeUnrated, done("closeUnrated"));
