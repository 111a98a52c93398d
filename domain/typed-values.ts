import type { FormState } from "./form-state";

/** What was typed, by the name of the form's field; a name that comes twice has several values. */
export type TypedValues = Readonly<Record<string, readonly string[]>>;

/** The answer with what was typed, so that a page without JavaScript comes back filled in. Passwords and files stay out. */
export function withTyped(
  state: FormState,
  form: Iterable<[string, unknown]>,
): FormState & { typed: TypedValues } {
  const typed = new Map<string, string[]>();
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("$") || /password/i.test(name)) continue;
    typed.set(name, [...(typed.get(name) ?? []), value]);
  }
  return { ...state, typed: Object.fromEntries(typed) };
}

/** What was typed into the form that got this answer; nothing when the answer does not say. */
export function typedValues(state: FormState): TypedValues {
  const typed = "typed" in state ? state.typed : undefined;
  if (typeof typed !== "object" || typed === null) return {};
  return Object.fromEntries(
    Object.entries(typed).map(([name, values]) => [name, Array.isArray(values) ? values.map(String) : []]),
  );
}
