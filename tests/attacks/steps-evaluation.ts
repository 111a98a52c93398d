import { holdMeeting } from "@/db/commands/evaluation/hold";
import { arrangePanel, callPanel } from "@/db/commands/evaluation/panel";
import type { Day } from "@/domain/day";
import type { Stage } from "../support/look";
import { evaluationRow, panelForm, seatsOf } from "../support/panel";
import { step } from "./script";

/** The steps of an evaluation, each with the form as the right person sends it. */
export function evaluationSteps(stage: Stage, id: string) {
  const { staff, otherStaff } = stage.cast;
  const desk = [staff, otherStaff];
  const seen = async () => ({ id, version: (await evaluationRow(stage, id)).version });
  return {
    call: (on: Day) => step("callPanel", callPanel, on, desk, () => panelForm(stage, on, id)),
    arrange: (on: Day) =>
      step("arrangePanel", arrangePanel, on, desk, async () => ({
        ...(await panelForm(stage, on, id)),
        ...(await seen()),
      })),
    hold: (on: Day) =>
      step("holdMeeting", holdMeeting, on, desk, async () => {
        const views = (await seatsOf(stage, id)).map((expertId) => ({ expertId, view: "同意。" }));
        return { ...(await seen()), minutes: "逐点讨论。", views };
      }),
  };
}
