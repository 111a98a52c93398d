import "server-only";
import type { FormState } from "@/domain/form-state";
import { SENT_AS } from "@/domain/sent-as";

/** What was typed, by the names of the form's fields. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** A "no" with what was typed, for without JavaScript nothing else keeps it. Files and passwords do not go back. */
export const withTyped = <State extends FormState>(
  state: State,
  form: FormData,
): State & { typed: Typed } => ({
  ...state,
  typed: typedIn(form),
});

function typedIn(form: FormData): Typed {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || /password/i.test(name) || name.startsWith("$ACTION") || name === SENT_AS)
      continue;
    typed[name] = [...(typed[name] ?? []), value];
  }
  return typed;
}
