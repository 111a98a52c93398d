import type { Day } from "../day";
import type { RestDay, Step } from "./step";

/** Rest days in a row, with the names of their holidays in order, and whether plain weekend days are among them. */
export type RestRun = { from: Day; to: Day; days: number; names: readonly string[]; weekend: boolean };

/** A step as a line to read: rest days that follow each other are one line. */
export type Line =
  | Exclude<Step, { kind: "skip" | "roll" }>
  | { kind: "skip"; rest: RestRun }
  | { kind: "roll"; to: Day; rest: RestRun };

/** The lines of "why this date?", in the order of the steps. */
export function explain(steps: readonly Step[]): Line[] {
  const lines: Line[] = [];
  let rests: RestDay[] = [];
  for (const step of steps) {
    if (step.kind === "skip") {
      rests.push(step);
      continue;
    }
    if (rests.length > 0) lines.push({ kind: "skip", rest: runOf(rests) });
    rests = [];
    lines.push(step.kind === "roll" ? { kind: "roll", to: step.to, rest: runOf(step.skipped) } : step);
  }
  return lines;
}

function runOf(rests: readonly RestDay[]): RestRun {
  const names = rests.flatMap(({ name }) => name?.split("、") ?? []);
  return {
    from: rests[0]?.day ?? "",
    to: rests.at(-1)?.day ?? "",
    days: rests.length,
    names: [...new Set(names)],
    weekend: rests.some(({ reason }) => reason === "weekend"),
  };
}
