import { closeUnrated, rateCommitment } from "@/db/commands/commitment/rate";
import { sweepCommitments } from "@/db/commands/commitment/sweep";
import { urgeCommitment } from "@/db/commands/commitment/urge";
import {
  cancelCommitment,
  changeDay,
  explainCommitment,
  fulfil,
  noteProgress,
} from "@/db/commands/commitment/work";
import type { Day } from "@/domain/day";
import type { Verdict } from "@/domain/rating/dictionary";
import type { UnitCast } from "../support/cast";
import { commitmentSeen } from "../support/commitments";
import type { Stage } from "../support/look";
import { step } from "./script";

/** The steps of one promise of a unit, each with the form as the right person sends it. */
export function commitmentSteps(stage: Stage, id: string, { handler, head }: UnitCast) {
  const { staff, otherStaff, lead, system } = stage.cast;
  const [unit, desk] = [
    [handler, head],
    [staff, otherStaff],
  ];
  const note = "经研究。";
  const withForm =
    (more: Record<string, unknown> = {}) =>
    async () => ({ ...(await commitmentSeen(stage, id)), note, ...more });
  return {
    progress: (on: Day) => step("noteProgress", noteProgress, on, unit, withForm()),
    change: (on: Day, dueOn: Day) => step("changeDay", changeDay, on, unit, withForm({ dueOn })),
    sweep: (on: Day) => step("sweep", sweepCommitments, on, unit, async () => ({ lines: [{ id, note }] })),
    urge: (on: Day) => step("urgeCommitment", urgeCommitment, on, desk, withForm()),
    explain: (on: Day) => step("explainCommitment", explainCommitment, on, unit, withForm()),
    cancel: (on: Day) => step("cancelCommitment", cancelCommitment, on, [head, ...desk], withForm()),
    fulfil: (on: Day) => step("fulfil", fulfil, on, unit, withForm({ withoutEvidence: "现场可见。" })),
    rate: (on: Day, verdict: Verdict) =>
      step(`rateCommitment ${verdict}`, rateCommitment, on, lead, withForm({ verdict })),
    close: (on: Day) => step("closeUnrated", closeUnrated, on, [...desk, system], withForm()),
  };
}
