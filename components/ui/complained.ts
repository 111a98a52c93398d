import type { Text } from "@/domain/form-state";
import { refusedField } from "@/domain/refusal-field";
import { fieldOf } from "./field-path";
import type { SentState } from "./sent-state";

/** What is wrong at a path of the data, and the field of the form that it belongs to. */
export type Complained = { path: string; field: string | undefined; texts: readonly Text[] };

/** What is wrong with which field, in the order of the form. `paths`: the fields that have told their names. */
export function complained(state: SentState, paths: readonly string[]): Complained[] {
  // Before they have (and without JavaScript) a complaint goes to its own path.
  const known = paths.length === 0 ? null : paths;
  if (state.status === "refused") {
    const field = refusedField(state.because.key, known);
    return field === undefined ? [] : [{ path: field, field, texts: [state.because] }];
  }
  const all = Object.entries(state.status === "invalid" ? state.fields : {}).map(([path, texts]) => ({
    path,
    field: known === null ? path || undefined : fieldOf(path, known),
    texts,
  }));
  const placeOf = ({ field }: Complained) => paths.indexOf(field ?? "");
  return all.toSorted((one, other) => placeOf(one) - placeOf(other));
}
