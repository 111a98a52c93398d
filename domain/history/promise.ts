import type { CommitmentState } from "../commitment/states";
import type { Day } from "../day";
import type { Named } from "../local-name";

/** A commitment in a list as of a day. */
export type PastPromise = {
  id: string;
  suggestionId: string;
  series: string | null;
  number: number | null;
  title: string;
  text: string;
  unit: Named;
  state: CommitmentState;
  firstDueOn: Day;
  dueOn: Day;
  fulfilledOn: Day | null;
};
