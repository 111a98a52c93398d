import type { ClockName } from "../clock/rules";
import type { State } from "../suggestion/states";

/** The way of a suggestion as it is explained to everybody: its states in order, and the clock that runs in each. */
// biome-ignore format: a table
export const PUBLIC_PATH: readonly { state: State; clocks: readonly ClockName[] }[] = [
  { state: "submitted",  clocks: ["review", "sessionAssign"] },
  { state: "assigned",   clocks: ["reply", "extendedReply"] },
  { state: "replied",    clocks: ["feedback", "publish"] },
  { state: "rehandling", clocks: ["secondReply"] },
  { state: "closed",     clocks: [] },
];

/** The clocks that a citizen may reckon with, those of the law first. */
export const PUBLIC_CLOCKS = [
  "reply",
  "extendedReply",
  "secondReply",
  "feedback",
  "review",
  "sessionAssign",
  "coOpinion",
  "publish",
] as const satisfies readonly ClockName[];
