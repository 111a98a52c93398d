"use server";
import { refresh } from "next/cache";
import { confirmCosigning, declineCosigning } from "@/db/commands/suggestion/cosign";
import type { FormAction } from "@/domain/form-state";
import { action } from "@/server/action";

const confirmIt = action(confirmCosigning);

/** Signs the words that were read. When they were changed meanwhile, the page brings the new ones. */
export const confirm: FormAction = async (previous, form) => {
  const answer = await confirmIt(previous, form);
  if (answer.status === "refused" && answer.because.key === "suggestion.textChanged") refresh();
  return answer;
};

/** Does not sign. */
export const decline = action(declineCosigning);
