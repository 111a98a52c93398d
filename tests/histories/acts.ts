import { and, eq } from "drizzle-orm";
import { callArbitration } from "@/db/commands/arbitration/call";
import { decideArbitration } from "@/db/commands/arbitration/decide";
import { recordContact } from "@/db/commands/assignment/contact";
import { answerExtension, askExtension } from "@/db/commands/assignment/extension";
import { issueReply } from "@/db/commands/assignment/issue";
import { answerOpinion, draftOpinion } from "@/db/commands/assignment/opinion";
import { moveAssignment } from "@/db/commands/assignment/plain";
import { saveReply, signReply } from "@/db/commands/assignment/reply";
import { acceptReturn, answerReturn, proposeReturn } from "@/db/commands/assignment/return";
import { instruct } from "@/db/commands/directive/instruct";
import { agreeToSplit, dropSplit, proposeSplit, refuseSplit } from "@/db/commands/group/split";
import { answerLetter, correctLetterAnswer } from "@/db/commands/paper/letter";
import { assign } from "@/db/commands/suggestion/assign";
import { dispatch, handOver, returnToOffice } from "@/db/commands/suggestion/dispatch";
import { fileSuggestion } from "@/db/commands/suggestion/file";
import { moveSuggestion } from "@/db/commands/suggestion/plain";
import { rate } from "@/db/commands/suggestion/rate";
import { accept, firstReview, giveBack, proposeRefusal } from "@/db/commands/suggestion/review";
import { urge } from "@/db/commands/suggestion/urge";
import { assignments } from "@/db/schema";
import type { AssignmentTransitionName } from "@/domain/assignment/workflow";
import type { Day } from "@/domain/day";
import { RETURN_REASONS } from "@/domain/suggestion/dictionary";
import type { TransitionName } from "@/domain/suggestion/workflow";
import type { Viewer } from "@/domain/viewer";
import type { Stage } from "../support/look";
import { act, fullReply, seen, workSeen } from "../support/steps";
import type { Dice } from "./dice";

/** What somebody does, to what, on which day; `stale`: with a version that is no longer true. */
export type Scene = {
  stage: Stage;
  dice: Dice;
  on: Day;
  viewer: Viewer;
  id: string;
  workId: string;
  stale: boolean;
};

const NOTE = "经研究，情况属实。";

/** Does to a case what a row of its table says, with the input such a form would bring. */
export async function actOnCase(name: TransitionName, scene: Scene): Promise<unknown> {
  const { stage, on, viewer, dice, id } = scene;
  const at = await seen(stage, id);
  const form = { id, version: scene.stale ? at.version + 1 : at.version };
  const { categoryId, otherCategoryId } = stage.cast;
  const checked = {
    categoryId: dice.of([categoryId, otherCategoryId]),
    similarChecked: "on",
    secretChecked: "on",
  };
  switch (name) {
    case "submit":
    case "submitInSession":
    case "submitToSecretariat":
      return act(stage, fileSuggestion, viewer, on, form);
    case "giveBack":
      return act(stage, giveBack, viewer, on, { ...form, reasons: dice.of(RETURN_REASONS), note: NOTE });
    case "proposeRefusal":
      return act(stage, proposeRefusal, viewer, on, {
        ...{ ...form, kind: dice.of(["decline", "letter"]), ground: dice.of(RETURN_REASONS), note: NOTE },
      });
    case "firstReview":
      return act(stage, firstReview, viewer, on, { ...form, ...checked });
    case "accept":
      return act(stage, accept, viewer, on, { ...form, ...checked });
    case "assign":
      return act(stage, assign, viewer, on, { ...form, ...someUnits(scene), wishAnswer: "none" });
    case "handOver":
      return act(stage, handOver, viewer, on, { cases: [`${id}@${form.version}`] });
    case "dispatch":
      return act(stage, dispatch, viewer, on, { ...form, ...someUnits(scene), wishAnswer: "none" });
    case "returnToOffice":
      return act(stage, returnToOffice, viewer, on, { ...form, note: NOTE });
    case "callArbitration":
      return act(stage, callArbitration, viewer, on, { ...form, question: NOTE });
    case "arbitrate":
      return act(stage, decideArbitration, viewer, on, { ...form, unitId: someUnit(scene), decision: NOTE });
    case "instruct":
      return act(stage, instruct, viewer, on, { id, note: NOTE });
    case "approve":
    case "dispute":
    case "appeal":
    case "rateLast":
      return act(stage, rate, viewer, on, { ...form, ...(await verdictFor(name, scene)) });
    case "proposeSplit":
      return act(stage, proposeSplit, viewer, on, {
        ...{ ...form, note: NOTE, titles: ["其一", "其二"], place: { p1: "1", p2: "2" } },
      });
    case "dropSplit":
      return act(stage, dropSplit, viewer, on, { ...form, note: NOTE });
    case "agreeToSplit":
      return act(stage, agreeToSplit, viewer, on, { ...form, note: NOTE });
    case "refuseSplit":
      return act(stage, refuseSplit, viewer, on, { ...form, note: NOTE });
    case "answerLetter":
      return act(stage, answerLetter, viewer, on, { ...form, text: NOTE, answeredOn: on });
    case "correctLetterAnswer":
      return act(stage, correctLetterAnswer, viewer, on, { ...form, text: NOTE, answeredOn: on, note: NOTE });
    case "urge":
      return act(stage, urge, viewer, on, { id, note: NOTE });
    case "recall":
    case "recallToGovernment":
    case "reply":
    case "replyAgain":
      // The system's own rows have no door; somebody who names one at the plain door is refused.
      return act(stage, moveSuggestion, viewer, on, { ...form, transition: name, note: NOTE });
    default:
      return act(stage, moveSuggestion, viewer, on, { ...form, transition: name, note: NOTE });
  }
}

const someUnit = ({ stage: { cast }, dice }: Scene) =>
  dice.of([cast.roads, cast.schools, cast.finance, cast.court]).id;

/** Joint handling or separate, with random units. */
function someUnits({ stage, dice }: Scene) {
  const { roads, schools, finance, court } = stage.cast;
  const [first, ...others] = dice.of([
    [roads, schools, finance, court],
    [court, finance, schools, roads],
    [schools, court, roads, finance],
  ]);
  const ids = others.slice(0, dice.below(3)).map((unit) => unit.id);
  if (!first) throw new Error("No unit");
  if (dice.once(3)) return { separateIds: [first.id, ...(ids.length > 0 ? ids : [others[0]?.id])] };
  return { leadId: first.id, coIds: ids };
}

async function verdictFor(name: TransitionName, { stage, dice, id }: Scene) {
  if (name === "approve") {
    const overall = dice.of(["satisfied", "basically_satisfied"]);
    return { handling: overall, result: dice.of(["satisfied", "dissatisfied"]), overall };
  }
  const key = and(eq(assignments.suggestionId, id), eq(assignments.state, "issued"));
  const issued = await stage.database.select({ id: assignments.id }).from(assignments).where(key);
  const some = issued.length > 1 && dice.once(2) ? [dice.of(issued).id] : [];
  const overall = "dissatisfied";
  const words = { reason: "没有解决。", demand: "请限期解决。" };
  return { handling: overall, result: overall, overall, ...words, assignmentIds: some };
}

/** Does to a unit's part what a row of its table says. */
export async function actOnWork(name: AssignmentTransitionName, scene: Scene): Promise<unknown> {
  const { stage, on, viewer, dice, workId: id } = scene;
  const at = await workSeen(stage, id);
  const form = { id, version: scene.stale ? at.version + 1 : at.version };
  const { roads, schools, finance, court } = stage.cast;
  const unit = dice.of([roads, schools, finance, court]).id;
  switch (name) {
    case "proposeReturn":
      return act(stage, proposeReturn, viewer, on, {
        ...{ ...form, note: NOTE, proposedUnitId: unit === viewer.unitId ? "" : unit },
      });
    case "consentReturn":
    case "dropReturn":
    case "refuseReturn":
      return act(stage, answerReturn, viewer, on, { ...form, transition: name, note: NOTE });
    case "acceptReturn":
      return act(stage, acceptReturn, viewer, on, { ...form, note: NOTE, unitId: dice.once(2) ? "" : unit });
    case "saveReply":
      return act(stage, saveReply, viewer, on, { ...form, ...someReply(dice) });
    case "sign":
      return act(stage, signReply, viewer, on, { ...form, read: "on" });
    case "issue":
      return act(stage, issueReply, viewer, on, { ...form, docNumber: `鹤函${crypto.randomUUID()}` });
    case "draftOpinion":
      return act(stage, draftOpinion, viewer, on, { ...form, note: NOTE });
    case "sendOpinion":
    case "rejectOpinion":
      return act(stage, answerOpinion, viewer, on, { ...form, transition: name, note: NOTE });
    case "recordContact": {
      const way = dice.of(["phone", "visit", "meeting", "message"]);
      const told = { people: "代表", summary: "听取意见。", place: "会议室" };
      const record = { recordId: crypto.randomUUID(), phase: "during", way, heldOn: on, ...told };
      return act(stage, recordContact, viewer, on, { ...form, ...record });
    }
    case "askExtension":
      return act(stage, askExtension, viewer, on, { ...form, ground: dice.of(["wide", "hard"]), note: NOTE });
    case "dropExtension":
    case "consentExtension":
    case "extendOnOwnWord":
    case "grantExtension":
    case "refuseExtension":
      return act(stage, answerExtension, viewer, on, { ...form, transition: name, note: NOTE });
    default:
      return act(stage, moveAssignment, viewer, on, { ...form, transition: name, note: NOTE });
  }
}

/** Mostly a full reply of some class, sometimes one that lacks a part. */
function someReply(dice: Dice) {
  if (dice.once(6)) return { ...fullReply, answers: [{ text: "只答一点。" }] };
  const classKey = dice.of(["A", "A", "A", "B", "C", "D"]);
  const commitments = [{ text: "年底前完成。", dueOn: "2025-12-31", owner: "建设科" }];
  return { ...fullReply, classKey, commitments, explanation: "已如实说明。" };
}
