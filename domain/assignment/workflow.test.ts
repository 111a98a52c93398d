import { describe, expect, test } from "vitest";
import type { ClockName } from "../clock/rules";
import { edges, type Transition } from "../workflow";
import { ASSIGNMENT_GUARDS, type AssignmentGuard } from "./guards";
import { ASSIGNMENT_STATE_NAMES, ASSIGNMENT_STATES, type AssignmentState } from "./states";
import { ASSIGNMENT_TRANSITIONS } from "./workflow";

const ROWS: Record<string, Transition<AssignmentState, AssignmentGuard, ClockName>> = ASSIGNMENT_TRANSITIONS;
const arrows = edges(ASSIGNMENT_TRANSITIONS);
const ENDS = ASSIGNMENT_STATE_NAMES.filter((state) => ASSIGNMENT_STATES[state].holder === null);

function reach(start: string): Set<string> {
  const found = new Set([start]);
  for (const state of found)
    for (const { from, to } of arrows) {
      if (from === state) found.add(to);
    }
  return found;
}

describe("the graph of an assignment", () => {
  test("every state is reached from the hand-over", () => {
    expect([...reach("pending_receipt")].toSorted()).toEqual(ASSIGNMENT_STATE_NAMES.toSorted());
  });

  test.each(ASSIGNMENT_STATE_NAMES)("%s can come to an end", (state) => {
    expect(ENDS.some((end) => reach(state).has(end))).toBe(true);
  });

  test("the ends are left by the system only: a re-handling, a withdrawal", () => {
    expect(ENDS).toEqual(["returned", "issued", "done", "cancelled"]);
    const leaving = arrows.filter(({ from, to }) => ENDS.some((end) => end === from) && to !== from);
    expect(leaving.map(({ name, from, by }) => `${by.join()}: ${name} from ${from}`)).toEqual([
      "system: rehandle from issued",
      "system: cancel from done",
    ]);
  });

  test("the system's own moves ask nothing but the row: nothing else is read for them", () => {
    const own = Object.values(ROWS).filter(({ by }) => by.includes("system"));
    const asked = own.flatMap(({ when = [], guards = [] }) => [...when, ...guards]);
    expect(own.length).toBeGreaterThan(3);
    expect([...new Set(asked)].toSorted()).toEqual(["coUnit", "mainUnit"]);
  });

  test("nothing is issued that was not signed, and nothing signed that no head was given", () => {
    const into = (state: AssignmentState) =>
      arrows.filter(({ from, to }) => to === state && from !== state).map(({ from }) => from);
    expect(into("issued")).toEqual(["signed"]);
    expect(into("signed")).toEqual(["internal_review"]);
    expect(into("internal_review")).toEqual(["drafted"]);
    expect(into("opinion_sent")).toEqual(["opinion_drafted"]);
  });

  test("no unit passes a case on: only staff and the government office send it elsewhere", () => {
    const away = arrows.filter(({ to }) => to === "returned");
    expect(away.map(({ by }) => by)).toEqual([["staff", "government_office"]]);
  });

  test.each(ASSIGNMENT_STATE_NAMES.filter((state) => ASSIGNMENT_STATES[state].holder !== null))(
    "%s can be moved on by its holder",
    (state) => {
      const movers = arrows.filter(({ from, to }) => from === state && to !== state).flatMap(({ by }) => by);
      expect(movers).toContain(ASSIGNMENT_STATES[state].holder);
    },
  );

  test("every guard of the list is used by a row", () => {
    const used = Object.values(ROWS).flatMap(({ when = [], guards = [] }) => [...when, ...guards]);
    expect(new Set(used)).toEqual(new Set(Object.keys(ASSIGNMENT_GUARDS)));
  });
});

type Kind = "main" | "co";
type Situation = { state: string; clocks: ClockName[] };

/** What the hand-over starts (db/commands/assignment/create.ts). */
const FIRST: Record<Kind, ClockName[]> = {
  main: ["receipt", "returnRequest", "firstContact", "reply"],
  co: ["receipt", "returnRequest", "coOpinion"],
};

describe.each(["main", "co"] as const)("clocks of a %s unit", (kind) => {
  const situations = explore(kind);

  test.each(ENDS)("none runs in the end state %s, whatever way led there", (end) => {
    expect(situations.filter(({ state, clocks }) => state === end && clocks.length > 0)).toEqual([]);
  });

  test("no clock is started while it already runs", () => {
    expect(situations.filter(({ clocks }) => new Set(clocks).size < clocks.length)).toEqual([]);
  });

  test("whoever is at work has a day by which it is due", () => {
    const due: ClockName[] = kind === "main" ? ["reply", "secondReply"] : ["coOpinion", "opinionRedo"];
    const owing = situations.filter(({ state }) => !["opinion_sent", ...ENDS].includes(state));
    expect(owing.filter(({ clocks }) => !due.some((clock) => clocks.includes(clock)))).toEqual([]);
  });
});

function explore(kind: Kind): Situation[] {
  const other: AssignmentGuard = kind === "main" ? "coUnit" : "mainUnit";
  const rows = Object.values(ROWS).filter(({ when = [] }) => !when.includes(other));
  const seen = new Map<string, Situation>();
  const queue: Situation[] = [{ state: "pending_receipt", clocks: FIRST[kind] }];
  for (const here of queue) {
    const key = `${here.state} ${here.clocks.toSorted().join()}`;
    if (seen.has(key) || here.clocks.length > 8) continue;
    seen.set(key, here);
    for (const { from, to, starts = [], stops = [] } of rows) {
      if (!from.some((state) => state === here.state)) continue;
      const left = here.clocks.filter((clock) => !stops.includes(clock));
      queue.push({ state: to === "stay" ? here.state : to, clocks: [...left, ...starts] });
    }
  }
  return [...seen.values()];
}
