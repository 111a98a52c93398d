import { describe, expect, test } from "vitest";
import { ROLES, type Role, type Viewer } from "../viewer";
import type { CommitmentSubject } from "./guards";
import { COMMITMENT_STATE_NAMES } from "./states";
import { COMMITMENT_TRANSITION_NAMES, commitmentWorkflow } from "./workflow";

const UNIT = "roads";
const subject: CommitmentSubject = {
  state: "open",
  unitId: UNIT,
  raterId: "rater",
  disputed: false,
  ratingOver: true,
  sweepSeason: true,
  swept: false,
  termEnding: true,
  explained: false,
};
const viewer = (role: Role, more: Partial<Viewer> = {}): Viewer => ({
  ...{ userId: role === "deputy" ? "rater" : "somebody", congressId: "hebi", role },
  ...{ unitId: role.startsWith("unit_") ? UNIT : null, delegationId: null },
  ...more,
});
const mayDo = (at: Partial<CommitmentSubject>, who: Viewer) =>
  COMMITMENT_TRANSITION_NAMES.filter(
    (name) => commitmentWorkflow.judge(name, { ...subject, ...at }, who).kind === "allowed",
  );

describe("who may do what", () => {
  const UNIT_ACTS = ["noteProgress", "fulfil", "change", "sweep", "explain"];

  test("to an open one", () => {
    const all = ROLES.map((role) => [role, mayDo({}, viewer(role))]).filter(([, acts]) => acts?.length);
    expect(Object.fromEntries(all)).toEqual({
      staff: ["cancel", "urge"],
      unit_handler: UNIT_ACTS,
      unit_head: [...UNIT_ACTS.slice(0, 3), "cancel", ...UNIT_ACTS.slice(3)],
    });
  });

  test("to one that is reported as kept", () => {
    const all = ROLES.map((role) => [role, mayDo({ state: "fulfilled" }, viewer(role))]);
    expect(Object.fromEntries(all.filter(([, acts]) => acts?.length))).toEqual({
      staff: ["closeUnrated"],
      system: ["closeUnrated"],
      deputy: ["rateKept", "dispute"],
    });
  });

  test("another unit and another deputy: nothing", () => {
    expect(mayDo({}, viewer("unit_head", { unitId: "schools" }))).toEqual([]);
    expect(mayDo({ state: "fulfilled" }, viewer("deputy", { userId: "cosigner" }))).toEqual([]);
    expect(mayDo({ state: "fulfilled", raterId: null }, viewer("deputy"))).toEqual([]);
  });

  test("to one that is over: nobody anything", () => {
    for (const state of ["closed", "cancelled"] as const)
      for (const role of ROLES) expect(mayDo({ state }, viewer(role))).toEqual([]);
  });
});

test("it is sent back once, confirmed once an autumn, explained once", () => {
  const [deputy, handler] = [viewer("deputy"), viewer("unit_handler")];
  expect(mayDo({ state: "fulfilled", disputed: true }, deputy)).toEqual(["rateKept"]);
  expect(mayDo({ swept: true }, handler)).not.toContain("sweep");
  expect(mayDo({ sweepSeason: false }, handler)).not.toContain("sweep");
  expect(mayDo({ explained: true }, handler)).not.toContain("explain");
  expect(mayDo({ termEnding: false }, handler)).not.toContain("explain");
  const early = commitmentWorkflow.judge(
    "closeUnrated",
    { ...subject, state: "fulfilled", ratingOver: false },
    viewer("staff"),
  );
  expect(early).toEqual({ kind: "refused", because: { key: "commitment.ratingOver" } });
});

test("every state can be reached", () => {
  const reached = new Set(["planned"]);
  for (const role of ROLES)
    for (const state of COMMITMENT_STATE_NAMES)
      for (const name of COMMITMENT_TRANSITION_NAMES) {
        const verdict = commitmentWorkflow.judge(name, { ...subject, state }, viewer(role));
        if (verdict.kind === "allowed") reached.add(verdict.to);
      }
  expect([...reached].toSorted()).toEqual([...COMMITMENT_STATE_NAMES].toSorted());
});
