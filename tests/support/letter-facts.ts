import { createTranslator } from "use-intl/core";
import type { LetterFacts } from "@/domain/letter/facts";
import type { Pen } from "@/domain/letter/pen";
import { loadMessages } from "@/messages/load";

/** What letters are written with, in a language, from the words of the product. */
export async function penOf(language: Pen["language"]): Promise<Pen> {
  const messages = await loadMessages(language);
  const say = createTranslator({
    locale: language,
    messages,
    // A word that is missing is a defect, not a key on paper.
    onError: (error) => {
      throw error;
    },
  });
  return { say: (key, values) => say(key as never, values as never), language };
}

const unit = (name: string, nameEn: string) => ({ name, nameEn, kind: "government" as const });
const work = {
  state: "issued",
  assignedOn: "2026-02-10",
  opinion: null,
  opinionSentOn: null,
  handler: "赵敏",
} as const;

/** A case as it is after a reply that its deputy did not like, seen by staff: every letter can be written. */
export const letterFacts: LetterFacts = {
  viewer: { userId: "staff", congressId: "hebi", role: "staff", unitId: null, delegationId: null },
  today: "2026-11-30",
  congress: { name: "鹤壁市人民代表大会常务委员会", nameEn: "Hebi" },
  suggestion: {
    ...{ state: "rehandling", round: 2, leadId: "d1", lead: "张喆", term: 12, session: 1 },
    ...{ series: "12-1", number: 7, title: "关于加快社区卫生服务中心建设的建议" },
    situation: "全市12个社区卫生服务中心面积不足，平均只有120㎡。",
    cause: "规划早，投入少。",
    points: ["增加诊室面积", "配齐全科医生"],
    ...{ evaluation: null, submittedOn: "2026-01-20", acceptedOn: "2026-02-01", viaGovernment: true },
  },
  cosigners: [
    { userId: "d2", name: "李娜" },
    { userId: "d3", name: "王芳" },
  ],
  assignments: [
    {
      ...work,
      id: "lead",
      unitId: "weijian",
      unit: unit("鹤壁市卫生健康委员会", "Health Commission"),
      kind: "lead",
      state: "working",
    },
    {
      ...{
        ...work,
        id: "co",
        unitId: "caizheng",
        unit: unit("鹤壁市财政局", "Finance Bureau"),
        kind: "co",
        state: "done",
      },
      ...{ opinion: "已安排专项资金800万元。", opinionSentOn: "2026-03-10" },
    },
  ],
  replies: [
    {
      class: { key: "B", name: "正在解决", nameEn: "Planned" },
      signer: "陈建国",
      commitments: [
        { text: "完成3个中心改造", dueOn: "2026-12-31", owner: "基层卫生科" },
        { text: "招聘全科医生12名", dueOn: "2027-06-30", owner: "" },
      ],
      reply: {
        ...{
          assignmentId: "lead",
          round: 1,
          summary: "已列入年度计划。",
          explanation: "①受用地限制；②分两批实施。",
          escalated: true,
        },
        answers: [
          { dealtWith: true, text: "已选定3处用房。\n其余于明年实施。" },
          { dealtWith: false, text: "编制已满。" },
        ],
        ...{ contactName: "赵敏", contactPhone: "0392-3330000" },
        ...{ signedOn: "2026-04-20", docNumber: "鹤卫建〔2026〕7号", issuedOn: "2026-04-22" },
        opinions: [{ unit: "鹤壁市财政局", opinion: "已安排专项资金800万元。" }],
      },
    },
  ],
  ratings: [
    {
      ...{
        round: 1,
        userId: "d1",
        counts: true,
        handling: "satisfied",
        result: "dissatisfied",
        overall: "dissatisfied",
      },
      ...{ reason: "面积没有增加。", demand: "今年内增加到200㎡。", ratedOn: "2026-05-10" },
    },
  ],
  clocks: [
    { clock: "receipt", assignmentId: "lead", dueOn: "2026-02-12", stoppedOn: "2026-02-11" },
    { clock: "reply", assignmentId: "lead", dueOn: "2026-05-10", stoppedOn: "2026-04-22" },
    { clock: "coOpinion", assignmentId: "co", dueOn: "2026-03-20", stoppedOn: "2026-03-10" },
    { clock: "secondReply", assignmentId: "lead", dueOn: "2026-06-10", stoppedOn: null },
    { clock: "feedback", assignmentId: null, dueOn: "2026-05-22", stoppedOn: "2026-05-10" },
  ],
  directives: [
    {
      ...{ id: "urge", kind: "urge", text: "请在本月内与代表见面。", answerBy: "2026-06-01" },
      ...{ givenAt: new Date("2026-05-20T02:00:00Z"), receipts: [{ assignmentId: "lead" }] },
    },
    {
      id: "order",
      kind: "instruction",
      text: "批示",
      answerBy: null,
      givenAt: new Date("2026-05-21T02:00:00Z"),
      receipts: [{ assignmentId: "lead" }],
    },
  ],
};
