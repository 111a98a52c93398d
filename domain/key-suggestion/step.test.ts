import fc from "fast-check";
import { expect, test } from "vitest";
import { STATE_NAMES } from "../suggestion/states";
import type { Role, Viewer } from "../viewer";
import type { KeySubject } from "./guards";
import { KEY_STATE_NAMES, KEY_STATES } from "./states";
import { KEY_STEPS, nextStep } from "./step";
import { keyWorkflow } from "./workflow";

const anyKey: fc.Arbitrary<KeySubject> = fc.record({
  state: fc.constantFrom(...KEY_STATE_NAMES),
  committeeId: fc.constant("own"),
  caseState: fc.constantFrom(...STATE_NAMES),
  round: fc.integer({ min: 1, max: 3 }),
  visits: fc.nat(2),
  vote: fc.constant(null),
});

const viewerOf = (role: Role): Viewer => ({
  userId: "me",
  congressId: "hebi",
  role,
  unitId: "own",
  delegationId: null,
});

const MOVES = {
  decide: "decide",
  plan: "plan",
  visit: "recordVisit",
  report: "report",
  vote: "vote",
  drop: "drop",
} as const;

test("the next step is always one that its holder may take now, or the unit's own", () =>
  fc.assert(
    fc.property(anyKey, (key) => {
      const step = nextStep(key);
      if (step === null || step === "answer") return;
      const mayDecideLate =
        step === "decide" && keyWorkflow.judge("refuse", key, viewerOf("staff")).kind === "allowed";
      const verdict = keyWorkflow.judge(MOVES[step], key, viewerOf(KEY_STEPS[step]));
      expect(mayDecideLate || verdict.kind === "allowed").toBe(true);
    }),
  ));

test("only what is over has nothing left to do", () =>
  fc.assert(
    fc.property(anyKey, (key) => {
      expect(nextStep(key) === null).toBe(!KEY_STATES[key.state].open);
    }),
  ));
