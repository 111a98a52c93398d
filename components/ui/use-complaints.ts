"use client";
import { useCallback, useId, useState } from "react";
import { complained } from "./complained";
import type { SummaryError } from "./error-summary";
import { pathOf } from "./field-path";
import type { FormContext } from "./form-context";
import type { SentState } from "./sent-state";
import { useSaid } from "./use-said";

type Labels = Readonly<Record<string, string>>;
type Complaints = Pick<FormContext, "named" | "idOf" | "errorsOf"> & { summary: SummaryError[] };

/** Brings what is wrong to the field it is about, and all of it together for the summary. */
export function useComplaints(state: SentState): Complaints {
  const formId = useId();
  const say = useSaid("validation", "invalid");
  const refuse = useSaid("refusal", "refused");
  const { labels, named } = useLabels();
  const paths = Object.keys(labels);
  const idOf = (name: string) => `${formId}${pathOf(name)}`;
  const all = complained(state, paths).map(({ texts, ...at }) => ({
    ...at,
    words: texts.map(state.status === "refused" ? refuse : say),
  }));
  const errorsOf = (name: string) =>
    unique(all.filter(({ field }) => field === pathOf(name)).flatMap(({ words }) => words));
  const summary = all.flatMap(({ path, field, words }) =>
    unique(words).map((text) => ({
      text,
      key: path,
      label: field === undefined ? undefined : labels[field],
      fieldId: field === undefined ? undefined : idOf(field),
    })),
  );
  return { named, idOf, errorsOf, summary };
}

function useLabels() {
  const [labels, setLabels] = useState<Labels>({});
  const named = useCallback((name: string, label: string) => {
    setLabels((known) => ({ ...known, [pathOf(name)]: label }));
    return () => setLabels(({ [pathOf(name)]: _gone, ...rest }) => rest);
  }, []);
  return { labels, named };
}

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];
