"use server";
import { markRead } from "@/db/commands/notification";
import { pathOfPlace } from "@/domain/delivery/place";
import type { FormState } from "@/domain/form-state";
import { action } from "@/server/action";

/** Marks one notice as read, or all of them with the id "all". */
export async function readNotice(previous: FormState, form: FormData): Promise<FormState> {
  return action(markRead, { says: () => ({ key: "read" }) })(previous, form);
}

/** Marks a notice as read and goes on to what it is about; whether that may be seen, its own page decides. */
export async function openNotice(previous: FormState, form: FormData): Promise<FormState> {
  const path = pathOfPlace(String(form.get("about")), String(form.get("aboutId")));
  const next = () => path ?? "/notifications";
  return action(markRead, { next })(previous, form);
}
