"use server";
import { answerExtension } from "@/db/commands/assignment/extension";
import { acceptReturn, answerReturn } from "@/db/commands/assignment/return";
import { decisionsAddress, readDecisionList } from "@/domain/assignment/decisions";
import type { FormAction } from "@/domain/form-state";
import { readPage } from "@/domain/page";
import { action } from "@/server/action";

// The card goes with its form, so the page says that it is done; what comes next stands where the card stood.
const next = (form: FormData) => () =>
  decisionsAddress(readDecisionList(form.get("list")), readPage(String(form.get("page"))), true);

export const takeBack: FormAction = async (previous, form) =>
  action(acceptReturn, { next: next(form) })(previous, form);
export const refuseToTakeBack: FormAction = async (previous, form) =>
  action(answerReturn, { next: next(form) })(previous, form);
export const decideExtension: FormAction = async (previous, form) =>
  action(answerExtension, { next: next(form) })(previous, form);
