import { saveReply } from "@/db/commands/assignment/reply";
import { acceptReturn } from "@/db/commands/assignment/return";
import { sweepCommitments } from "@/db/commands/commitment/sweep";
import { mergeCases } from "@/db/commands/group/merge";
import { decideKeys } from "@/db/commands/key-suggestion/decide";
import { publishReady } from "@/db/commands/publication/ready";
import { bulkAssign } from "@/db/commands/suggestion/assign";
import { bulkDispatch, handOver } from "@/db/commands/suggestion/dispatch";
import { saveDraft } from "@/db/commands/suggestion/draft";
import { type Step, step } from "../../attacks/script";
import { workSteps } from "../../attacks/steps-assignment";
import { groupSteps } from "../../attacks/steps-group";
import { keySteps } from "../../attacks/steps-key";
import { caseSteps } from "../../attacks/steps-suggestion";
import { PROMISE, promiseOne } from "../../support/commitments";
import { decidedItem } from "../../support/key";
import type { Stage } from "../../support/look";
import {
  act,
  askToReturn,
  contact,
  draftText,
  fullReply,
  fullText,
  giveOpinion,
  seen,
  workSeen,
  workUpTo,
  writeReply,
} from "../../support/steps";
import { acceptOne, assignOne, fileOne, replyOne } from "../../support/story";

const DAY = "2023-03-15";

/** A text that names others than before, and one with co-signers that is split. */
export async function texts(stage: Stage): Promise<Step[]> {
  const { lead, second, third, roads, schools } = stage.cast;
  const before = { cosignerIds: [second.userId], wishedUnitIds: [roads.id] };
  const after = { cosignerIds: [third.userId], wishedUnitIds: [schools.id] };
  const draft = await draftText(stage, DAY, before);
  const whole = groupSteps(
    stage,
    await fileOne(stage, DAY, { cosigners: [second, third], wishedUnitIds: [roads.id] }),
  );
  return [
    step("saveDraft", saveDraft, DAY, lead, async () => ({
      ...{ ...(await seen(stage, draft)), ...fullText(stage), ...after },
    })),
    ...[whole.propose(DAY), whole.agree(DAY)],
  ];
}

/** A reply that promises, saved twice, with a co-unit that has answered and one that has not. */
export async function promising(stage: Stage): Promise<Step[]> {
  const { roads, schools, finance, staff, otherStaff, system } = stage.cast;
  const { id, workId, part } = await assignOne(stage, DAY, { co: [schools, finance] });
  await giveOpinion(stage, DAY, schools, await part(schools));
  await workUpTo(stage, DAY, roads, workId, "working");
  await contact(stage, DAY, roads, workId);
  const [work, late] = [workSteps(stage, id, roads), workSteps(stage, id, finance)];
  const save = (commitments: object[]) =>
    step("saveReply", saveReply, DAY, roads.handler, async () => ({
      ...{ ...(await workSeen(stage, workId)), ...fullReply, classKey: "B", commitments },
    }));
  return [
    ...[save([PROMISE]), save([PROMISE, PROMISE]), work.move(DAY, roads.handler, "draft")],
    ...[
      late.move(DAY, [staff, otherStaff, system], "waive"),
      work.move(DAY, roads.handler, "submitForSignature"),
    ],
    ...[work.sign(DAY), work.issue(DAY)],
  ];
}

/** Several units: given back to the desk, withdrawn while they work, disputed when they have answered. */
export async function shared(stage: Stage): Promise<Step[]> {
  const { roads, schools, finance, lead, staff, otherStaff, office } = stage.cast;
  const given = await assignOne(stage, DAY, { co: [schools, finance] });
  await askToReturn(stage, DAY, roads, given.workId);
  const back = step("acceptReturn", acceptReturn, DAY, [staff, otherStaff, office], async () => ({
    ...{ ...(await workSeen(stage, given.workId)), note: "情况属实。" },
  }));
  const gone = caseSteps(stage, (await assignOne(stage, DAY, { co: [schools, finance] })).id);
  const answered = caseSteps(stage, (await replyOne(stage, DAY, { separate: [roads, schools] })).id);
  return [
    back,
    gone.move(DAY, lead, "askWithdrawal"),
    gone.move(DAY, [staff, otherStaff], "confirmWithdrawal"),
    answered.rate(DAY, "dissatisfied"),
  ];
}

/** Several cases at once; that many of them ask no more, tests/data/many.test.ts says. */
export async function several(stage: Stage): Promise<Step[]> {
  const { roads, schools, staff, otherStaff, office } = stage.cast;
  const desk = [staff, otherStaff];
  const some = async (make: () => Promise<string>) => {
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) ids.push(await make());
    return ids;
  };
  const accepted = () => acceptOne(stage, DAY);
  const [plain, handed, grouped] = [await some(accepted), await some(accepted), await some(accepted)];
  const tokens = (ids: readonly string[]) =>
    Promise.all(ids.map(async (id) => `${id}@${(await seen(stage, id)).version}`));
  const form = (ids: readonly string[], more: object) => async () => ({ cases: await tokens(ids), ...more });
  const to = { leadId: roads.id, wishAnswer: "none" };
  const [mainId = "", ...members] = grouped;
  const main = groupSteps(stage, mainId);
  const together = plain.map((id) => keySteps(stage, id));
  const replied = await some(async () => (await replyOne(stage, DAY)).id);
  return [
    step("bulkAssign", bulkAssign, DAY, desk, form(plain, to)),
    step("handOver", handOver, DAY, desk, form(handed, {})),
    step("bulkDispatch", bulkDispatch, DAY, office, form(handed, to)),
    ...[
      main.merge(DAY, members),
      main.dissolve(DAY),
      main.merge(DAY, members),
      main.assign(DAY, schools, members),
    ],
    ...together.map((one) => one.nominate(DAY)),
    step("decideKeys", decideKeys, DAY, desk, async () => ({
      ...{ decisionNumber: "鹤人常主〔2023〕10号", decidedOn: DAY },
      items: await Promise.all(plain.map((id) => decidedItem(stage, id))),
    })),
    step("publishReady", publishReady, DAY, desk, async () => ({ desk: "replied", ids: replied })),
  ];
}

/** A page of the autumn sweep, and one text for a whole group. */
export async function pages(stage: Stage): Promise<Step[]> {
  const { roads, staff } = stage.cast;
  const sweptId = (await promiseOne(stage, DAY, [PROMISE, PROMISE, PROMISE])).commitmentIds;
  const other = (await promiseOne(stage, DAY, [PROMISE, PROMISE])).commitmentIds;
  const lines = [...sweptId, ...other].map((id) => ({ id, note: "按期推进。" }));
  const cases: { id: string; workId: string }[] = [];
  for (let n = 0; n < 3; n += 1) cases.push(await assignOne(stage, DAY));
  for (const { workId } of cases) await workUpTo(stage, DAY, roads, workId, "working");
  const [one, ...others] = cases;
  if (!one) throw new Error("Three were made");
  const memberIds = others.map(({ id }) => id);
  await act(stage, mergeCases, staff, DAY, { ...(await seen(stage, one.id)), memberIds, note: "同一事项" });
  await writeReply(stage, DAY, roads, one.workId, { classKey: "B", commitments: [PROMISE] });
  return [
    step("sweep", sweepCommitments, "2023-11-06", roads.handler, async () => ({ lines })),
    groupSteps(stage, one.id).useReply(DAY, roads),
  ];
}
