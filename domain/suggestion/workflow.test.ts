import { describe, expect, test } from "vitest";
import { CLOCKS, type ClockName } from "../clock/rules";
import { edges, type Transition } from "../workflow";
import { GUARDS, type Guard } from "./guards";
import { OPEN_STATES, STATE_NAMES, STATES, type State } from "./states";
import { TRANSITIONS } from "./workflow";

const ROWS: Record<string, Transition<State, Guard, ClockName>> = TRANSITIONS;
const arrows = edges(TRANSITIONS);

/** Every state one can come to from here. */
function reach(start: string): Set<string> {
  const found = new Set([start]);
  for (const state of found)
    for (const { from, to } of arrows) {
      if (from === state) found.add(to);
    }
  return found;
}

const ENDS = STATE_NAMES.filter((state) => !STATES[state].open);

describe("the graph of a suggestion", () => {
  test("every state is reached from the draft", () => {
    expect([...reach("draft")].toSorted()).toEqual(STATE_NAMES.toSorted());
  });

  test.each(OPEN_STATES)("%s can come to an end", (state) => {
    expect(ENDS.some((end) => reach(state).has(end))).toBe(true);
  });

  test("the ends are closed, declined, letter, split and withdrawn, and nothing leaves them but the reopening", () => {
    expect(ENDS).toEqual(["closed", "declined", "letter", "split", "withdrawn"]);
    const leaving = arrows.filter(({ from, to }) => ENDS.some((end) => end === from) && to !== from);
    expect(leaving).toEqual([
      { name: "reopen", from: "closed", to: "rehandling", by: ["leader"] },
      // A vote of the standing committee on a key suggestion, below the threshold.
      { name: "handleAgain", from: "closed", to: "rehandling", by: ["system"] },
    ]);
  });

  test("a draft is reached by the lead deputy only, and nothing is unsubmitted behind his back", () => {
    // What staff entered from his paper, and was given back to him, staff may amend for him.
    const back = arrows.filter(
      ({ name, to, from }) => to === "draft" && from !== "draft" && name !== "amendPaper",
    );
    expect(back.map(({ name }) => name)).toEqual(["edit", "amend"]);
    expect(back.every(({ by }) => by.join() === "deputy")).toBe(true);
  });

  test("a reply comes only from units at work, a rating only from a reply", () => {
    const into = (state: State) => arrows.filter(({ from, to }) => to === state && from !== state);
    expect(into("replied").map(({ name, from }) => `${name} from ${from}`)).toEqual([
      "reply from assigned",
      "replyAgain from rehandling",
    ]);
    for (const name of ["approve", "dispute", "appeal", "rateLast"] as const)
      expect(TRANSITIONS[name].from).toEqual(["replied"]);
  });
});

describe("whose turn it is", () => {
  const holders = OPEN_STATES.filter((state) => STATES[state].holder !== "unit");
  test.each(holders)("%s can be moved on by its holder", (state) => {
    const movers = arrows.filter(({ from, to }) => from === state && to !== state).flatMap(({ by }) => by);
    expect(movers).toContain(STATES[state].holder);
  });

  test("every guard of the list is used by a row", () => {
    const used = Object.values(ROWS).flatMap(({ when = [], guards = [] }) => [...when, ...guards]);
    expect(new Set(used)).toEqual(new Set(Object.keys(GUARDS)));
  });
});

describe("clocks of a suggestion", () => {
  /** Every pair of a state and the clocks that can run in it, along all ways through the table. */
  const situations = explore();

  // The 20 working days in which a reply becomes public go on when the deputy has rated it.
  test.each(ENDS)("none but that of publishing runs in the end state %s, whatever way led there", (end) => {
    const left = (clocks: readonly string[]) =>
      clocks.filter((clock) => end !== "closed" || clock !== "publish");
    const running = situations.filter(({ state, clocks }) => state === end && left(clocks).length > 0);
    expect(running).toEqual([]);
  });

  test("no clock is started while it already runs", () => {
    const twice = situations.filter(({ clocks }) => new Set(clocks).size < clocks.length);
    expect(twice).toEqual([]);
  });

  test("a filed suggestion has a clock until it is assigned, a reply has one until it is rated", () => {
    for (const state of ["submitted", "delegation_check", "accepted", "replied"]) {
      const without = situations.filter((it) => it.state === state && it.clocks.length === 0);
      expect(without).toEqual([]);
    }
  });

  test("the table moves only clocks of a suggestion", () => {
    const named = Object.values(ROWS).flatMap(({ starts = [], stops = [] }) => [...starts, ...stops]);
    // `reassign` is both: for the unit's wish it runs on the assignment, for a recalled case on the suggestion.
    const odd = new Set(named.filter((name) => CLOCKS[name].subject !== "suggestion"));
    expect([...odd]).toEqual(["reassign"]);
  });
});

type Situation = { state: string; clocks: ClockName[] };

function explore(): Situation[] {
  const seen = new Map<string, Situation>();
  const queue: Situation[] = [{ state: "draft", clocks: [] }];
  for (const here of queue) {
    const key = `${here.state} ${here.clocks.toSorted().join()}`;
    if (seen.has(key) || here.clocks.length > 5) continue;
    seen.set(key, here);
    for (const { from, to, starts = [], stops = [] } of Object.values(ROWS)) {
      if (!from.some((state) => state === here.state)) continue;
      const left = here.clocks.filter((clock) => !stops.includes(clock));
      queue.push({ state: to === "stay" ? here.state : to, clocks: [...left, ...starts] });
    }
  }
  return [...seen.values()];
}
