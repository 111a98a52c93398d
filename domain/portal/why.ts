import type { Due } from "../clock/due";
import type { ClockName } from "../clock/rules";

/** A due day with the clock that leads to it and its steps. */
export type DueAnswer = Due & { clock: ClockName };
