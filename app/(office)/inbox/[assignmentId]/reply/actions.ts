"use server";
import { moveAssignment } from "@/db/commands/assignment/plain";
import { saveReply } from "@/db/commands/assignment/reply";
import { useReplyForGroup } from "@/db/commands/group/reply";
import type { FormState } from "@/domain/form-state";
import { action } from "@/server/action";

/** A save that nobody asked for: it neither leads anywhere nor reads pages again. */
export async function autosave(previous: FormState, form: FormData): Promise<FormState> {
  return save(previous, form, { touches: () => [] });
}

/** Saves by hand, and goes on as the pressed button says: to the letter, or to the finished draft. */
export async function saveByHand(previous: FormState, form: FormData): Promise<FormState> {
  const intent = form.get("intent");
  if (intent === "letter") return save(previous, form, { next: ({ id }) => `/inbox/${id}/letter` });
  const saved = await save(previous, form);
  return intent === "finish" && saved.status === "done" ? finish(previous, form, saved) : saved;
}

/** Copies the saved text to the unit's empty replies to the other cases of the group. */
export async function copyToGroup(previous: FormState, form: FormData): Promise<FormState> {
  const says = ({ count }: { count: number }) => ({ key: "group.reply", values: { count } });
  return action(useReplyForGroup, { says })(previous, form);
}

type Saved = { id: string; version: number };
type After = { touches?: () => []; next?: (value: Saved) => string };

const save = (previous: FormState, form: FormData, after: After = {}) =>
  action(saveReply, { ...after, says: ({ version }) => ({ key: "saved", values: { version } }) })(
    previous,
    form,
  );

/** What was saved is the finished draft, unless something is missing: then it is saved all the same. */
function finish(previous: FormState, form: FormData, { message }: Extract<FormState, { status: "done" }>) {
  const id = String(form.get("id"));
  const move = new FormData();
  for (const [name, value] of form) move.append(name, value);
  move.set("version", String(message?.values?.version));
  move.set("transition", "draft");
  return action(moveAssignment, { next: () => `/inbox/${id}?done=draft` })(previous, move);
}
