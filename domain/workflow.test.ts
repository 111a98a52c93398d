import { describe, expect, test } from "vitest";
import type { Role, Viewer } from "./viewer";
import { actorsOf, defineWorkflow, edges, namesOf, type Transition } from "./workflow";

type Lamp = { state: "off" | "on" | "broken"; paid: boolean; dry: boolean; mine: boolean };

const TABLE = {
  light: { from: ["off"], to: "on", by: ["staff"], when: ["mine"], guards: ["paid", "dry"] },
  dim: { from: ["on"], to: "stay", by: ["staff", "leader"], note: "required" },
  smash: { from: ["off", "on"], to: "broken", by: ["leader"] },
} as const satisfies Record<string, Transition<Lamp["state"], "mine" | "paid" | "dry", string>>;

const lamp = defineWorkflow<Lamp["state"], "mine" | "paid" | "dry", keyof typeof TABLE, Lamp>("lamp", TABLE, {
  mine: (it) => it.mine,
  paid: (it) => it.paid,
  dry: (it) => it.dry,
});

const good: Lamp = { state: "off", paid: true, dry: true, mine: true };
const as = (role: Role): Viewer => ({
  userId: "u",
  congressId: "c",
  role,
  unitId: null,
  delegationId: null,
});

describe("a verdict", () => {
  test("is allowed with the new state when role, state and facts fit", () => {
    expect(lamp.judge("light", good, as("staff"))).toEqual({ kind: "allowed", to: "on" });
  });

  test("stays in the state for an act that moves nothing", () => {
    expect(lamp.judge("dim", { ...good, state: "on" }, as("leader"))).toEqual({ kind: "allowed", to: "on" });
  });

  test("is hidden from another role, in another state and without a fact of `when`", () => {
    expect(lamp.judge("light", good, as("leader"))).toEqual({ kind: "hidden" });
    expect(lamp.judge("light", { ...good, state: "on" }, as("staff"))).toEqual({ kind: "hidden" });
    expect(lamp.judge("light", { ...good, mine: false }, as("staff"))).toEqual({ kind: "hidden" });
  });

  test("is refused with the first broken guard's word", () => {
    const paid = { kind: "refused", because: { key: "lamp.paid" } };
    expect(lamp.judge("light", { ...good, paid: false, dry: false }, as("staff"))).toEqual(paid);
    const dry = { kind: "refused", because: { key: "lamp.dry" } };
    expect(lamp.judge("light", { ...good, dry: false }, as("staff"))).toEqual(dry);
  });

  test("is hidden rather than refused, so that a stranger learns no reason", () => {
    expect(lamp.judge("light", { ...good, mine: false, paid: false }, as("staff"))).toEqual({
      kind: "hidden",
    });
  });
});

test("where no row begins for a role, nothing is offered, whatever the facts are", () => {
  const states = ["off", "on", "broken"] as const;
  const begins = states.flatMap((state) =>
    (["staff", "leader", "deputy"] as const).flatMap((role) =>
      lamp.begins(state, role) ? [`${state} ${role}`] : [],
    ),
  );
  expect(begins).toEqual(["off staff", "off leader", "on staff", "on leader"]);
  for (const state of states) expect(lamp.offers({ ...good, state }, as("deputy"))).toEqual([]);
});

test("offers are the rows that are not hidden, in the table's order, with the note they need", () => {
  expect(lamp.offers({ ...good, state: "on" }, as("leader"))).toEqual([
    { name: "dim", note: true, verdict: { kind: "allowed", to: "on" } },
    { name: "smash", note: false, verdict: { kind: "allowed", to: "broken" } },
  ]);
  expect(lamp.offers({ ...good, paid: false }, as("staff"))).toEqual([
    { name: "light", note: false, verdict: { kind: "refused", because: { key: "lamp.paid" } } },
  ]);
});

test("edges are one arrow for each state a row starts from; an act that stays is a loop", () => {
  expect(edges(TABLE).map(({ name, from, to }) => `${name} ${from}>${to}`)).toEqual([
    "light off>on",
    "dim on>on",
    "smash off>broken",
    "smash on>broken",
  ]);
});

test("actors are the roles that some row names, each once; names keep the table's order", () => {
  expect(actorsOf(TABLE)).toEqual(["staff", "leader"]);
  expect(namesOf(TABLE)).toEqual(["light", "dim", "smash"]);
});
