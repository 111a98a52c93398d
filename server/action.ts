import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { type Command, perform } from "@/db/command";
import type { FormAction, FormState, Text } from "@/domain/form-state";
import { Refusal } from "@/domain/refusal";
import { SENT_AS } from "@/domain/sent-as";
import { complaints } from "./complaint";
import { pushSoon } from "./event-subscription/soon";
import { formTree } from "./form-tree";
import { lookAgain } from "./portal/read";
import { senderOf } from "./session";
import { withTyped } from "./typed";
import { wake } from "./wake";

type After<Value> = {
  /** The paths whose pages show what changed; everything, when it is left out. */
  touches?: (value: Value) => readonly string[];
  /** The path to go on to. (Not `then`: a promise would call it.) */
  next?: (value: Value) => string;
  /** A job of the worker that need not wait for its time. */
  wakes?: string;
  /** What the form says when it stays; a key in messages/…/done.json. */
  says?: (value: Value) => Text;
};

/**
 * The one door for writes from the browser: session, form, rules, transaction, events, pages, words. Nobody is led away
 * from what he typed because his session has ended; without scripts server/front/signed-out.ts answers before.
 */
export function action<Input extends z.ZodType, Value>(
  command: Command<Input, Value>,
  after: After<Value> = {},
): FormAction {
  return async (_previous, form) => {
    const sender = await senderOf(form.get(SENT_AS));
    if ("no" in sender) return withTyped(sender.no, form);
    const raw = formTree(form);
    const outcome = await attempt(() => perform(command, sender.viewer, raw), raw);
    if (!("value" in outcome)) return withTyped(outcome, form);
    if (after.wakes) await wake(after.wakes);
    return follow(after, outcome.value);
  };
}

/** Runs a write; a "no" or bad input becomes what the form shows, anything else is thrown. */
export async function attempt<Value>(
  write: () => Promise<Value>,
  raw: Record<string, unknown>,
): Promise<{ value: Value } | Extract<FormState, { status: "refused" | "invalid" }>> {
  try {
    return { value: await write() };
  } catch (error) {
    if (error instanceof Refusal) return { status: "refused", because: error.because };
    if (error instanceof z.ZodError) return { status: "invalid", fields: complaints(error, raw) };
    throw error;
  }
}

function follow<Value>({ touches, next, says }: After<Value>, value: Value): FormState {
  lookAgain();
  pushSoon();
  if (touches) for (const path of touches(value)) revalidatePath(path);
  else revalidatePath("/", "layout");
  if (next) redirect(next(value));
  return says ? { status: "done", message: says(value) } : { status: "done" };
}
