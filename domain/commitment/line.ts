import type { ClockView } from "../clock/view";
import type { Day } from "../day";
import type { Named } from "../local-name";
import type { Verdict } from "../rating/dictionary";
import type { CommitmentState } from "./states";

/** A commitment as a ledger shows it. */
export type CommitmentLine = {
  id: string;
  version: number;
  state: CommitmentState;
  text: string;
  owner: string;
  promisedOn: Day;
  firstDueOn: Day;
  dueOn: Day;
  fulfilledOn: Day | null;
  verdict: Verdict | null;
  /** How often its day was changed. */
  changes: number;
  /** The year of the last autumn sweep that confirmed it. */
  sweptIn: number | null;
  suggestionId: string;
  title: string;
  series: string | null;
  number: number | null;
  lead: string;
  unitId: string;
  unit: Named;
  /** How its day stands today; null once it is over. */
  due: ClockView | null;
};

/** An open commitment whose day has passed; no state of its own (rules.md §5.3). */
export const isOverdue = ({ state, dueOn }: Pick<CommitmentLine, "state" | "dueOn">, today: Day): boolean =>
  state === "open" && dueOn < today;
