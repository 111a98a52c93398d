"use server";
import { z } from "zod";
import { recordContact } from "@/db/commands/assignment/contact";
import { answerExtension, askExtension } from "@/db/commands/assignment/extension";
import { issueReply } from "@/db/commands/assignment/issue";
import { answerOpinion, draftOpinion } from "@/db/commands/assignment/opinion";
import { moveAssignment } from "@/db/commands/assignment/plain";
import { signReply } from "@/db/commands/assignment/reply";
import { answerReturn, proposeReturn } from "@/db/commands/assignment/return";
import type { FormState } from "@/domain/form-state";
import { action } from "@/server/action";

/** A handler's move that needs no more than a word: receive, start, finish the draft, send it to the head … */
export async function moveWork(previous: FormState, form: FormData): Promise<FormState> {
  return action(moveAssignment, { next: ({ id }) => `/inbox/${id}?done=${moveOf(form)}` })(previous, form);
}

/** A head's move that needs no more than a word: send back a reply or an opinion. */
export async function moveAsHead(previous: FormState, form: FormData): Promise<FormState> {
  return action(moveAssignment, { next: () => `/inbox/sign?done=${moveOf(form)}` })(previous, form);
}

/** The head signs; the next thing to sign is on the list he comes back to. */
export async function sign(previous: FormState, form: FormData): Promise<FormState> {
  return action(signReply, { next: () => "/inbox/sign?done=sign" })(previous, form);
}

/** The head consents to a return, or does not. */
export async function consentToReturn(previous: FormState, form: FormData): Promise<FormState> {
  return action(answerReturn, { next: () => `/inbox/sign?done=${moveOf(form)}` })(previous, form);
}

/** The head consents to more time, or does not. */
export async function consentToExtension(previous: FormState, form: FormData): Promise<FormState> {
  return action(answerExtension, { next: () => `/inbox/sign?done=${moveOf(form)}` })(previous, form);
}

/** The head sends his unit's opinion to the lead unit. */
export async function sendOpinion(previous: FormState, form: FormData): Promise<FormState> {
  return action(answerOpinion, { next: () => "/inbox/sign?done=sendOpinion" })(previous, form);
}

/** The lead unit objects to a co-opinion, once; `from` is the lead's own assignment. */
export async function objectToOpinion(previous: FormState, form: FormData): Promise<FormState> {
  const from = z.uuid().safeParse(form.get("from"));
  const back = from.success ? `/inbox/${from.data}?done=rejectOpinion` : "/inbox";
  return action(answerOpinion, { next: () => back })(previous, form);
}

/** The handler asks to give the case back. */
export async function askReturn(previous: FormState, form: FormData): Promise<FormState> {
  return action(proposeReturn, { next: ({ id }) => `/inbox/${id}?done=proposeReturn` })(previous, form);
}

/** The handler asks for more time. */
export async function askForTime(previous: FormState, form: FormData): Promise<FormState> {
  return action(askExtension, { next: ({ id }) => `/inbox/${id}?done=askExtension` })(previous, form);
}

/** A co-handling unit's handler writes its opinion for the head. */
export async function writeOpinion(previous: FormState, form: FormData): Promise<FormState> {
  return action(draftOpinion, { next: ({ id }) => `/inbox/${id}?done=draftOpinion` })(previous, form);
}

/** The handler notes a contact with the deputy. */
export async function noteContact(previous: FormState, form: FormData): Promise<FormState> {
  return action(recordContact, { next: ({ id }) => `/inbox/${id}?done=recordContact` })(previous, form);
}

/** The signed reply goes out. */
export async function issue(previous: FormState, form: FormData): Promise<FormState> {
  return action(issueReply, { next: ({ id }) => `/inbox/${id}?done=issue` })(previous, form);
}

const moveOf = (form: FormData) => encodeURIComponent(String(form.get("transition")));
