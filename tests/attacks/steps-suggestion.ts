import { assign, bulkAssign } from "@/db/commands/suggestion/assign";
import {
  agreeToWithdrawal,
  confirmCosigning,
  declineCosigning,
  refuseWithdrawal,
} from "@/db/commands/suggestion/cosign";
import { saveDraft } from "@/db/commands/suggestion/draft";
import { fileSuggestion } from "@/db/commands/suggestion/file";
import { moveSuggestion } from "@/db/commands/suggestion/plain";
import { rate, rateAsCosigner } from "@/db/commands/suggestion/rate";
import { accept, firstReview, giveBack, proposeRefusal } from "@/db/commands/suggestion/review";
import { urge } from "@/db/commands/suggestion/urge";
import type { Day } from "@/domain/day";
import type { Verdict } from "@/domain/rating/dictionary";
import type { TransitionName } from "@/domain/suggestion/workflow";
import type { Viewer } from "@/domain/viewer";
import type { UnitCast } from "../support/cast";
import { rowOf, type Stage } from "../support/look";
import { fullText, seen } from "../support/steps";
import { step } from "./script";

/** The steps of one case, each with the form as the right person sends it. */
export function caseSteps(stage: Stage, id: string) {
  const { lead, second, staff, otherStaff, categoryId } = stage.cast;
  const desk = [staff, otherStaff];
  const at = () => seen(stage, id);
  const checked = { categoryId, similarChecked: "on", secretChecked: "on" };
  const note = "经研究。";
  const withForm = (more: Record<string, unknown>) => async () => ({ ...(await at()), ...more });
  return {
    save: (on: Day) =>
      step("saveDraft", saveDraft, on, lead, async () => ({
        ...{ ...(await at()), ...fullText(stage), cosignerIds: [second.userId], wishedUnitIds: [] },
      })),
    move: (on: Day, by: Viewer | readonly Viewer[], transition: TransitionName) =>
      step(transition, moveSuggestion, on, by, withForm({ transition, note })),
    cosign: (on: Day) =>
      step("cosign", confirmCosigning, on, second, async () => ({
        ...{ id, textHash: (await rowOf(stage, id)).textHash },
      })),
    decline: (on: Day) => step("declineCosigning", declineCosigning, on, second, async () => ({ id, note })),
    disagree: (on: Day) =>
      step("refuseWithdrawal", refuseWithdrawal, on, second, async () => ({ id, note: "仍应办理。" })),
    agree: (on: Day) => step("agreeToWithdrawal", agreeToWithdrawal, on, second, async () => ({ id })),
    file: (on: Day) => step("fileSuggestion", fileSuggestion, on, lead, at),
    giveBack: (on: Day) => step("giveBack", giveBack, on, desk, withForm({ reasons: ["no_content"], note })),
    propose: (on: Day, kind: "decline" | "letter") =>
      step("proposeRefusal", proposeRefusal, on, desk, withForm({ kind, ground: "tender", note })),
    firstReview: (on: Day) => step("firstReview", firstReview, on, desk, withForm(checked)),
    accept: (on: Day, by: Viewer | readonly Viewer[] = desk) =>
      step("accept", accept, on, by, withForm(checked)),
    assign: (on: Day, main: UnitCast, co: UnitCast[] = []) => {
      const coIds = co.map((unit) => unit.id);
      return step("assign", assign, on, desk, withForm({ leadId: main.id, coIds, wishAnswer: "none" }));
    },
    bulkAssign: (on: Day, main: UnitCast) =>
      step("bulkAssign", bulkAssign, on, desk, async () => {
        const { version } = await at();
        return { cases: [`${id}@${version}`], leadId: main.id, wishAnswer: "none" };
      }),
    urge: (on: Day, by: readonly Viewer[]) => step("urge", urge, on, by, async () => ({ id, note })),
    rate: (on: Day, overall: Verdict) => {
      const words = { handling: overall, result: overall, overall, reason: "没有解决", demand: "限期解决" };
      return step(`rate ${overall}`, rate, on, lead, withForm(words));
    },
    rateAside: (on: Day) => {
      const words = { handling: "satisfied", result: "satisfied", overall: "satisfied" };
      return step("rateAsCosigner", rateAsCosigner, on, second, withForm(words));
    },
  };
}
