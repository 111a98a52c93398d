"use server";
import { markRead } from "@/db/commands/notification";
import type { FormState } from "@/domain/form-state";
import { action } from "@/server/action";

/** Marks one notice as read, or all of them with the id "all". */
export async function readNotice(previous: FormState, form: FormData): Promise<FormState> {
  return action(markRead)(previous, form);
}

/** Marks a notice as read and goes on to its case; whether the case may be seen, its own page decides. */
export async function openNotice(previous: FormState, form: FormData): Promise<FormState> {
  const id = String(form.get("suggestionId"));
  const next = () => (/^[0-9a-f-]{36}$/i.test(id) ? `/suggestions/${id}` : "/notifications");
  return action(markRead, { next })(previous, form);
}
