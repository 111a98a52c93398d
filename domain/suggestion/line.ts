import type { ClockName } from "../clock/rules";
import type { ClockView } from "../clock/view";
import type { Day } from "../day";
import type { Named } from "../local-name";
import type { Verdict } from "../rating/dictionary";
import type { ClassMeaning } from "../reply/dictionary";
import type { Period } from "./dictionary";
import type { Mark } from "./marks";
import type { State } from "./states";

/** A case in a list. `units` has the main ones first; `due` is the clock that runs against whoever holds it. */
export type CaseLine = {
  id: string;
  state: State;
  round: number;
  series: string | null;
  number: number | null;
  title: string;
  lead: string;
  cosigners: number;
  delegation: Named | null;
  category: Named | null;
  period: Period | null;
  units: readonly (Named & { co: boolean })[];
  submittedOn: Day | null;
  acceptedOn: Day | null;
  assignedOn: Day | null;
  repliedOn: Day | null;
  closedOn: Day | null;
  due: (ClockView & { clock: ClockName }) | null;
  classMeaning: ClassMeaning | null;
  verdict: Verdict | null;
  marks?: readonly Mark[];
};
