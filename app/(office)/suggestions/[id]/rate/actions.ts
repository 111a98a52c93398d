"use server";
import { confirmContact } from "@/db/commands/assignment/contact";
import { rate, rateAsCosigner } from "@/db/commands/suggestion/rate";
import type { FormAction, FormState } from "@/domain/form-state";
import { action } from "@/server/action";
import { withTyped } from "@/server/typed";

const next = ({ id }: { id: string }) => `/suggestions/${id}/rate?done=1`;
const rateAsRater = action(rate, { next });
const rateAsSigner = action(rateAsCosigner, { next });

/** The rating that counts; the page then tells what follows from it. */
export const rateIt: FormAction = async (previous, form) => send(rateAsRater, previous, form);

/** A co-signer's rating. */
export const rateBeside: FormAction = async (previous, form) => send(rateAsSigner, previous, form);

/** The deputy says whether a contact record is right. */
export const confirmContactRecord = action(confirmContact, { says: () => ({ key: "saved" }) });

// Without scripts the boxes for a reason are always there; what stands in them belongs to a dissatisfied answer only.
async function send(act: FormAction, previous: FormState, form: FormData): Promise<FormState> {
  if (form.get("overall") === "dissatisfied") return act(previous, form);
  const sent = new FormData();
  for (const [name, value] of form) if (!UNHAPPY_ONLY.includes(name)) sent.append(name, value);
  const answer = await act(previous, sent);
  return "typed" in answer ? withTyped(answer, form) : answer;
}

const UNHAPPY_ONLY = ["reason", "demand", "assignmentIds[]"];
