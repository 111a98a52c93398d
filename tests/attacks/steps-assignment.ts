import { eq } from "drizzle-orm";
import { confirmContact, recordContact } from "@/db/commands/assignment/contact";
import { answerExtension, askExtension } from "@/db/commands/assignment/extension";
import { issueReply } from "@/db/commands/assignment/issue";
import { answerOpinion, draftOpinion } from "@/db/commands/assignment/opinion";
import { moveAssignment } from "@/db/commands/assignment/plain";
import { saveReply, signReply } from "@/db/commands/assignment/reply";
import { acceptReturn, answerReturn, proposeReturn } from "@/db/commands/assignment/return";
import { contactRecords } from "@/db/schema";
import type { AssignmentTransitionName } from "@/domain/assignment/workflow";
import type { Day } from "@/domain/day";
import type { Viewer } from "@/domain/viewer";
import type { UnitCast } from "../support/cast";
import { type Stage, workOf } from "../support/look";
import { fullReply } from "../support/steps";
import { step } from "./script";

type People = Viewer | readonly Viewer[];

/** The steps of one unit's part in a case, each with the form as the right person sends it. */
export function workSteps(stage: Stage, caseId: string, unit: UnitCast) {
  const { handler, head } = unit;
  const { staff, otherStaff, office, lead, second } = stage.cast;
  const desk = [staff, otherStaff];
  const note = "经研究。";
  const withForm =
    (more: Record<string, unknown> = {}) =>
    async () => {
      const { id, version } = await workOf(stage, caseId, unit.id);
      return { id, version, ...more };
    };
  return {
    move: (on: Day, by: People, transition: AssignmentTransitionName) =>
      step(transition, moveAssignment, on, by, withForm({ transition, note })),
    contact: (on: Day) => {
      const record = { phase: "before", way: "phone", heldOn: on, people: "代表", summary: "听取意见。" };
      const recordId = crypto.randomUUID();
      return step("recordContact", recordContact, on, handler, withForm({ ...record, recordId }));
    },
    confirmContact: (on: Day) =>
      step("confirmContact", confirmContact, on, [lead, second], async () => {
        const mine = eq(contactRecords.suggestionId, caseId);
        const [record] = await stage.database.select().from(contactRecords).where(mine);
        return { recordId: record?.id, right: "yes" };
      }),
    saveReply: (on: Day) => step("saveReply", saveReply, on, handler, withForm(fullReply)),
    sign: (on: Day) => step("sign", signReply, on, head, withForm({ read: "on" })),
    issue: (on: Day) =>
      step("issue", issueReply, on, [handler, head], withForm({ docNumber: `鹤函${crypto.randomUUID()}` })),
    draftOpinion: (on: Day) => step("draftOpinion", draftOpinion, on, handler, withForm({ note })),
    sendOpinion: (on: Day) =>
      step("sendOpinion", answerOpinion, on, head, withForm({ transition: "sendOpinion" })),
    rejectOpinion: (on: Day, by: Viewer) =>
      step("rejectOpinion", answerOpinion, on, by, withForm({ transition: "rejectOpinion", note })),
    proposeReturn: (on: Day, to: UnitCast) =>
      step("proposeReturn", proposeReturn, on, handler, withForm({ note, proposedUnitId: to.id })),
    answerReturn: (on: Day, transition: "consentReturn" | "dropReturn" | "refuseReturn") => {
      const by = transition === "refuseReturn" ? [...desk, office] : head;
      return step(transition, answerReturn, on, by, withForm({ transition, note }));
    },
    acceptReturn: (on: Day, to: UnitCast) =>
      step("acceptReturn", acceptReturn, on, [...desk, office], withForm({ note, unitId: to.id })),
    askExtension: (on: Day) =>
      step("askExtension", askExtension, on, handler, withForm({ ground: "wide", note })),
    answerExtension: (
      on: Day,
      transition:
        | "dropExtension"
        | "consentExtension"
        | "extendOnOwnWord"
        | "grantExtension"
        | "refuseExtension",
    ) => {
      const by = ["grantExtension", "refuseExtension"].includes(transition) ? desk : head;
      return step(transition, answerExtension, on, by, withForm({ transition, note }));
    },
  };
}
