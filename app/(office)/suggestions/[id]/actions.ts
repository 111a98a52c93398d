"use server";
import { confirmContact } from "@/db/commands/assignment/contact";
import { moveAssignment } from "@/db/commands/assignment/plain";
import { instruct } from "@/db/commands/directive/instruct";
import { nominate } from "@/db/commands/key-suggestion/nominate";
import { changeConsent } from "@/db/commands/publication/withdraw";
import { correctReview, reviewReplies } from "@/db/commands/scoring/quality";
import { agreeToWithdrawal, refuseWithdrawal } from "@/db/commands/suggestion/cosign";
import { fileSuggestion } from "@/db/commands/suggestion/file";
import { moveSuggestion } from "@/db/commands/suggestion/plain";
import { urge } from "@/db/commands/suggestion/urge";
import type { FormState } from "@/domain/form-state";
import { action } from "@/server/action";

/** Moves the case where a word is all it takes; a text that may be changed again leads to its form. */
export async function moveCase(previous: FormState, form: FormData): Promise<FormState> {
  const name = String(form.get("transition"));
  const rewrites = name === "edit" || name === "amend";
  const next = ({ id }: { id: string }) =>
    rewrites ? `/suggestions/${id}/edit` : done(id, `suggestion.${name}`);
  return action(moveSuggestion, { next })(previous, form);
}

/** Files a text that its co-signers have confirmed. */
export async function fileCase(previous: FormState, form: FormData): Promise<FormState> {
  return action(fileSuggestion, { next: ({ id }) => done(id, "suggestion.submit") })(previous, form);
}

/** Urges the units (催办). */
export async function urgeCase(previous: FormState, form: FormData): Promise<FormState> {
  return action(urge, { next: ({ id }) => done(id, "suggestion.urge") })(previous, form);
}

/** A leader instructs the units (批示). */
export async function instructCase(previous: FormState, form: FormData): Promise<FormState> {
  return action(instruct, { next: ({ id }) => done(id, "suggestion.instruct") })(previous, form);
}

/** A co-signer agrees to the withdrawal. */
export async function agree(previous: FormState, form: FormData): Promise<FormState> {
  const next = ({ id }: { id: string }) => done(id, "suggestion.agreeToWithdrawal");
  return action(agreeToWithdrawal, { next })(previous, form);
}

/** Proposes the case for key supervision. */
export async function nominateCase(previous: FormState, form: FormData): Promise<FormState> {
  return action(nominate, { next: ({ id }) => `/key-suggestions/${id}` })(previous, form);
}

/** A co-signer does not agree to it. */
export async function disagree(previous: FormState, form: FormData): Promise<FormState> {
  const next = ({ id }: { id: string }) => done(id, "suggestion.refuseWithdrawal");
  return action(refuseWithdrawal, { next })(previous, form);
}

/** The deputy confirms a contact record or objects to it. */
export async function answerContact(previous: FormState, form: FormData): Promise<FormState> {
  const word = form.get("right") === "yes" ? "contact.confirm" : "contact.object";
  const next = ({ suggestionId }: { suggestionId: string }) => done(suggestionId, word);
  return action(confirmContact, { next })(previous, form);
}

/** Moves a unit's part in the case where a word is all it takes. */
export async function moveWork(previous: FormState, form: FormData): Promise<FormState> {
  const word = `assignment.${String(form.get("transition"))}`;
  const next = ({ suggestionId }: { suggestionId: string }) => done(suggestionId, word);
  return action(moveAssignment, { next })(previous, form);
}

// The case's page says what was done: the form that did it is gone by then.
const done = (id: string, word: string) => `/suggestions/${id}?done=${encodeURIComponent(word)}`;

const reviewed = () => ({ key: "desk.reviewed" });

export const reviewQuality = action(reviewReplies, { says: reviewed });
export const correctQuality = action(correctReview, { says: reviewed });

/** The lead deputy chooses anew what may be public. */
export const chooseAnew = action(changeConsent, { says: () => ({ key: "publication.consent" }) });
