import { mergeCases } from "@/db/commands/group/merge";
import { savePaper } from "@/db/commands/paper/enter";
import { giveBack, proposeRefusal } from "@/db/commands/suggestion/review";
import { settle } from "../support/cast";
import type { Stage } from "../support/look";
import { act, fullText, moveCase, replyIt, seen, workUpTo, writeReply } from "../support/steps";
import { acceptOne, assignOne, closeOne, fileOne, replyOne } from "../support/story";
import type { Step } from "./script";
import { groupSteps } from "./steps-group";
import { paperSteps } from "./steps-paper";
import { caseSteps } from "./steps-suggestion";

const DAY = "2023-03-15";
const MEETING = "2023-02-21";

/** Cases handled together, assigned in one act; one text for all; and the same matter in another year. */
export async function together(stage: Stage): Promise<Step[]> {
  const { roads, staff } = stage.cast;
  const [a, b, c] = [await acceptOne(stage, DAY), await acceptOne(stage, DAY), await acceptOne(stage, DAY)];
  const [one, other] = [await assignOne(stage, DAY), await assignOne(stage, DAY)];
  const form = { ...(await seen(stage, one.id)), memberIds: [other.id], note: "同一事项" };
  await act(stage, mergeCases, staff, DAY, form);
  for (const { workId } of [one, other]) await workUpTo(stage, DAY, roads, workId, "working");
  await writeReply(stage, DAY, roads, one.workId);
  const [main, member] = [groupSteps(stage, a), groupSteps(stage, b)];
  const old = await closeOne(stage, DAY);
  const again = groupSteps(stage, (await closeOne(stage, DAY)).id);
  return [
    ...[main.merge(DAY, [b, c]), member.remove(DAY), main.dissolve(DAY), main.merge(DAY, [b])],
    ...[main.assign(DAY, roads, [b]), groupSteps(stage, one.id).useReply(DAY, roads)],
    ...[again.link(DAY, old.id, roads), again.unlink(DAY, old.id, roads)],
  ];
}

/** More than one matter: proposed, dropped, refused, agreed. */
export async function splitting(stage: Stage): Promise<Step[]> {
  const one = groupSteps(stage, await fileOne(stage, DAY));
  return [
    ...[one.propose(DAY), one.drop(DAY), one.propose(DAY), one.refuse(DAY)],
    ...[one.propose(DAY), one.agree(DAY)],
  ];
}

/** Entered from paper, given back and amended; discarded; filed in session. */
export async function papers(stage: Stage): Promise<Step[]> {
  const { staff, otherStaff } = stage.cast;
  const [id, meeting, spoilt] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const form = { version: 0, leadId: stage.cast.lead.userId, ...fullText(stage) };
  for (const each of [meeting, spoilt]) await act(stage, savePaper, staff, MEETING, { id: each, ...form });
  const paper = paperSteps(stage, id);
  const amend = caseSteps(stage, id).move(DAY, staff, "amendPaper");
  const given = async () => {
    const words = { reasons: ["no_content"], note: "请补充" };
    await act(stage, giveBack, otherStaff, DAY, { ...(await seen(stage, id)), ...words });
    return amend.form();
  };
  return [
    ...[paper.enter(DAY), paper.file(DAY), { ...amend, form: given }],
    ...[paperSteps(stage, meeting).file(MEETING), caseSteps(stage, spoilt).move(DAY, staff, "discardPaper")],
  ];
}

/** Rated on a signed slip, objected to; and twice dissatisfied. */
export async function slips(stage: Stage): Promise<Step[]> {
  const content = (await replyOne(stage, DAY)).id;
  const unhappy = (await replyOne(stage, DAY)).id;
  const second = paperSteps(stage, unhappy).rate(DAY, "dissatisfied");
  const afterReply = async () => {
    await replyIt(stage, DAY, unhappy);
    return second.form();
  };
  return [
    paperSteps(stage, content).rate(DAY, "satisfied"),
    caseSteps(stage, content).move(DAY, stage.cast.lead, "objectToPaperRating"),
    paperSteps(stage, unhappy).rate(DAY, "dissatisfied"),
    { ...second, form: afterReply },
  ];
}

/** A letter with its answer, and a motion that became a suggestion. */
export async function lettersAndMotions(stage: Stage): Promise<Step[]> {
  const { staff, otherStaff, congressId } = stage.cast;
  await settle(stage.database, congressId, { motionSigners: 3 });
  const id = await fileOne(stage, DAY);
  const ground = { kind: "letter", ground: "private_matter", note: "个人事务" };
  await act(stage, proposeRefusal, staff, DAY, { ...(await seen(stage, id)), ...ground });
  await moveCase(stage, DAY, id, otherStaff, "treatAsLetter");
  const letter = paperSteps(stage, id);
  return [letter.answer(DAY), letter.correct(DAY), paperSteps(stage, crypto.randomUUID()).motion(DAY)];
}
