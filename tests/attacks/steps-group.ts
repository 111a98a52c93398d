import { assignGroup } from "@/db/commands/group/assign";
import { linkCase, unlinkCase } from "@/db/commands/group/link";
import { dissolveGroup, mergeCases, removeFromGroup } from "@/db/commands/group/merge";
import { useReplyForGroup } from "@/db/commands/group/reply";
import { agreeToSplit, dropSplit, proposeSplit, refuseSplit } from "@/db/commands/group/split";
import type { Day } from "@/domain/day";
import type { UnitCast } from "../support/cast";
import { rowOf, type Stage, workOf } from "../support/look";
import { seen } from "../support/steps";
import { step } from "./script";

const note = "经研究。";

/** The steps of cases that are handled together, split or linked, each with the form as the right person sends it. */
export function groupSteps(stage: Stage, id: string) {
  const { staff, otherStaff, lead } = stage.cast;
  const desk = [staff, otherStaff];
  const withForm =
    (more: Record<string, unknown> = {}) =>
    async () => ({ ...(await seen(stage, id)), note, ...more });
  return {
    merge: (on: Day, memberIds: string[]) =>
      step("mergeCases", mergeCases, on, desk, withForm({ memberIds })),
    remove: (on: Day) => step("removeFromGroup", removeFromGroup, on, desk, withForm()),
    dissolve: (on: Day) => step("dissolveGroup", dissolveGroup, on, desk, withForm()),
    assign: (on: Day, main: UnitCast, others: string[]) =>
      step("assignGroup", assignGroup, on, desk, async () => ({
        ...{ ...(await seen(stage, id)), leadId: main.id, wishAnswer: "none" },
        cases: await Promise.all(others.map(async (each) => `${each}@${(await seen(stage, each)).version}`)),
      })),
    useReply: (on: Day, unit: UnitCast) =>
      step("useReplyForGroup", useReplyForGroup, on, unit.handler, async () => {
        const work = await workOf(stage, id, unit.id);
        return { id: work.id, version: work.version };
      }),
    propose: (on: Day) =>
      step(
        "proposeSplit",
        proposeSplit,
        on,
        desk,
        withForm({ titles: ["甲", "乙"], place: { p1: "1", p2: "2" } }),
      ),
    drop: (on: Day) => step("dropSplit", dropSplit, on, desk, withForm()),
    refuse: (on: Day) => step("refuseSplit", refuseSplit, on, lead, withForm()),
    agree: (on: Day) => step("agreeToSplit", agreeToSplit, on, lead, withForm()),
    link: (on: Day, earlier: string, unit: UnitCast) =>
      step("linkCase", linkCase, on, [...desk, unit.handler], async () => {
        const { series, number } = await rowOf(stage, earlier);
        return { id, number: `${series}-${number}`, note };
      }),
    unlink: (on: Day, toId: string, unit: UnitCast) =>
      step("unlinkCase", unlinkCase, on, [...desk, unit.handler], async () => ({ id, toId })),
  };
}
