import { decideKeys, moveKeySuggestion } from "@/db/commands/key-suggestion/decide";
import { nominate } from "@/db/commands/key-suggestion/nominate";
import { planKey, recordVisit, reportKey } from "@/db/commands/key-suggestion/supervise";
import { voteKey } from "@/db/commands/key-suggestion/vote";
import type { Day } from "@/domain/day";
import { decidedItem, keySeen, visitForm, voteForm } from "../support/key";
import type { Stage } from "../support/look";
import { step } from "./script";

/** The steps of a case's key supervision, each with the form as the right person sends it. */
export function keySteps(stage: Stage, id: string) {
  const { staff, otherStaff, committee, otherCommittee } = stage.cast;
  const desk = [staff, otherStaff];
  const withForm = (more: Record<string, unknown>) => async () => ({
    ...(await keySeen(stage, id)),
    ...more,
  });
  return {
    nominate: (on: Day) =>
      step("nominate", nominate, on, [...desk, committee, otherCommittee], async () => ({
        ...{ id, criteria: ["complex"], reason: "涉及面广。" },
      })),
    decide: (on: Day) =>
      step("decideKeys", decideKeys, on, desk, async () => {
        const items = [await decidedItem(stage, id)];
        return { decisionNumber: "鹤人常主〔2023〕9号", decidedOn: on, items };
      }),
    move: (on: Day, transition: "refuse" | "drop") =>
      step(transition, moveKeySuggestion, on, desk, withForm({ transition, note: "经研究。" })),
    plan: (on: Day) => step("planKey", planKey, on, committee, withForm({ plan: "五月视察。" })),
    visit: (on: Day) => step("recordVisit", recordVisit, on, committee, async () => visitForm(id, on)),
    report: (on: Day) => step("reportKey", reportKey, on, committee, withForm({ report: "已经落实。" })),
    vote: (on: Day, content: number) =>
      step("voteKey", voteKey, on, desk, () => voteForm(stage, on, id, content)),
  };
}
