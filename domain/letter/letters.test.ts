import { beforeAll, describe, expect, test } from "vitest";
import { letterFacts, penOf } from "@/tests/support/letter-facts";
import type { Document } from "../document/document";
import { textsOf } from "../document/text";
import { fullName } from "./case-words";
import type { LetterFacts } from "./facts";
import { LETTER_NAMES, type LetterName, lettersOf, writeLetter } from "./letters";
import type { Pen } from "./pen";

let zh: Pen;
let en: Pen;
beforeAll(async () => {
  [zh, en] = await Promise.all([penOf("zh-CN"), penOf("en")]);
});

const FIRST: { of: string | null; to: string | null } = { of: null, to: null };
const as = (viewer: Partial<LetterFacts["viewer"]>, change: Partial<LetterFacts> = {}): LetterFacts => ({
  ...letterFacts,
  ...change,
  viewer: { ...letterFacts.viewer, ...viewer },
});
const lead = { role: "unit_handler", unitId: "weijian" } as const;
const deputy = { role: "deputy", userId: "d1" } as const;

function written(name: LetterName, facts: LetterFacts = letterFacts, choice = FIRST): Document {
  const document = writeLetter(name, facts, choice, zh);
  if (!document) throw new Error(`no ${name}`);
  return document;
}
const lines = (document: Document) => textsOf(document).join("\n");

describe("the reply letter", () => {
  test("is one letter for each signer, each on pages that count from 1, each with its form", () => {
    const { blocks, watermark, numbered } = written("reply");
    expect(blocks.filter((block) => block.kind === "pageBreak" && block.restart)).toHaveLength(2);
    expect(blocks.filter(({ kind }) => kind === "form")).toHaveLength(3);
    expect([watermark, numbered]).toEqual([undefined, true]);
    const addressed = blocks.filter((block) => block.kind === "text" && block.style === "addressee");
    expect(addressed.map((block) => block.kind === "text" && block.runs[0])).toEqual([
      "张喆代表：",
      "李娜代表：",
      "王芳代表：",
    ]);
  });

  test("has the head of GB/T 9704: mark, unit, number with its signer, rule, title", () => {
    expect(written("reply").blocks.slice(0, 5)).toEqual([
      { kind: "text", style: "mark", runs: ["B类"] },
      { kind: "text", style: "redHead", runs: ["鹤壁市卫生健康委员会"] },
      { kind: "sides", style: "docNumber", start: "鹤卫建〔2026〕7号", end: "签发人：陈建国" },
      { kind: "rule", tone: "red" },
      { kind: "text", style: "title", runs: ["关于鹤壁市第十二届人民代表大会第一次会议第007号建议的答复"] },
    ]);
  });

  test("answers each point, promises with days, states the others' opinions, and says who gets a copy", () => {
    const text = lines(written("reply", letterFacts, { of: null, to: "d2" }));
    for (const said of [
      "您提出的《关于加快社区卫生服务中心建设的建议》（第007号）已收悉。经认真研究办理，现答复如下：",
      "一、增加诊室面积",
      "已选定3处用房。\n其余于明年实施。",
      "二、配齐全科医生",
      "未办理，原因：编制已满。",
      "此事属于上级职权，我们已向上级反映。",
      "完成3个中心改造（基层卫生科负责，2026年12月31日前完成）\n招聘全科医生12名（2027年6月30日前完成）",
      "鹤壁市财政局协办意见\n已安排专项资金800万元。",
      "鹤壁市卫生健康委员会（盖章）\n2026年4月22日",
      "（联系人：赵敏　联系电话：0392-3330000）",
      "抄送：市人大常委会代表工作机构，市人民政府办公室。",
      "2026年4月22日印发",
      "附件：办理情况征询意见表",
    ])
      expect(text).toContain(said);
    expect(text).not.toContain("张喆代表：");
  });

  test("a draft says so on its face and across each page, and states what was said so far", () => {
    const [shown] = letterFacts.replies;
    if (!shown) throw new Error("no reply");
    const draft = {
      ...shown,
      signer: null,
      reply: { ...shown.reply, signedOn: null, issuedOn: null, docNumber: null, opinions: [] },
    };
    const document = written("reply", as(lead, { replies: [draft] }));
    expect(document.watermark).toBe("草稿　未签发");
    const text = lines(document);
    for (const said of [
      "草稿　未签发",
      "文号待定",
      "签发人：（待签发）",
      "（答复日期）",
      "鹤壁市财政局协办意见",
    ])
      expect(text).toContain(said);
    const signed = { ...draft, reply: { ...draft.reply, signedOn: "2026-04-20" } };
    expect(written("reply", as(lead, { replies: [signed] })).watermark).toBe("已签发　未发出");
  });

  test("there is none for a stranger's name, and the form is only for an issued one", () => {
    expect(writeLetter("reply", letterFacts, { of: null, to: "somebody" }, zh)).toBeNull();
    expect(writeLetter("reply", letterFacts, { of: "lead.9", to: null }, zh)).toBeNull();
    const [shown] = letterFacts.replies;
    const open = shown ? [{ ...shown, reply: { ...shown.reply, issuedOn: null } }] : [];
    expect(writeLetter("feedback", as(lead, { replies: open }), FIRST, zh)).toBeNull();
  });
});

test.each([
  ["市民政局", "鹤壁市民政局"],
  ["市市场监督管理局", "鹤壁市市场监督管理局"],
  ["市场监督管理局", "市场监督管理局"],
  ["鹤壁市财政局", "鹤壁市财政局"],
  ["淇县公安局", "淇县公安局"],
])("the paper of %s says %s", (name, full) => {
  expect(fullName({ name, nameEn: "" }, letterFacts.congress, zh)).toBe(full);
});

describe("the feedback form", () => {
  test("of one who did not rate is empty: boxes to tick, lines to write on, room to sign", () => {
    const form = written("feedback", as({ role: "deputy", userId: "d2" })).blocks.find(
      ({ kind }) => kind === "form",
    );
    if (form?.kind !== "form") throw new Error("no form");
    const row = (label: string) => form.rows.find((one) => one.label === label);
    expect(row("代表")?.value).toBe("李娜");
    expect(row("总体评价")?.value).toBe("□满意　　□基本满意　　□不满意");
    expect(row("不满意的理由")).toEqual({ label: "不满意的理由", value: "", lines: 3 });
    expect(row("代表签名、日期")).toEqual({ label: "代表签名、日期", value: "", lines: 2 });
  });

  test("of one who rated shows what he said", () => {
    const text = lines(written("feedback", as(deputy)));
    for (const said of [
      "□满意　　□基本满意　　■不满意",
      "今年内增加到200㎡。",
      "张喆，2026年5月10日在网上评价",
      "请于2026年5月22日前",
    ])
      expect(text).toContain(said);
  });
});

test("the co-handling opinion goes to the lead unit", () => {
  const text = lines(written("opinion"));
  for (const said of [
    "鹤壁市财政局",
    "鹤壁市卫生健康委员会：",
    "已安排专项资金800万元。",
    "2026年3月10日",
    "（经办人：赵敏）",
  ])
    expect(text).toContain(said);
});

test("the notice of assignment says part, units and days, and carries the suggestion's text", () => {
  const document = written("notice");
  const text = lines(document);
  for (const said of [
    "鹤壁市人民政府办公室",
    "交由你单位主办",
    "请于2026年2月12日前签收。",
    "请于2026年5月10日前办结",
    "鹤壁市财政局\n协办",
    "全市12个社区卫生服务中心面积不足，平均只有120㎡。",
    "2．配齐全科医生",
  ])
    expect(text).toContain(said);
  const co = lines(written("notice", letterFacts, { of: "co", to: null }));
  expect(co).toContain("请于2026年3月20日前向主办单位提出书面协办意见。");
  expect(co).not.toContain("附《征询意见表》");
});

test("the notice of re-handling says the deputy's reason and demand, and the new day", () => {
  const text = lines(written("rehandling"));
  for (const said of [
    "张喆代表于2026年5月10日",
    "总体评价为不满意",
    "面积没有增加。",
    "今年内增加到200㎡。",
    "这是第2轮办理，请于2026年6月10日前再次书面答复代表。",
  ])
    expect(text).toContain(said);
  expect(text).not.toContain("财政局");
});

test("an urging is a letter to each unit that was urged; an instruction is none", () => {
  const text = lines(written("urging"));
  for (const said of [
    "鹤壁市卫生健康委员会：",
    "办理期限为2026年6月10日",
    "请在本月内与代表见面。",
    "请于2026年6月1日前",
    "2026年5月20日",
  ])
    expect(text).toContain(said);
  expect(writeLetter("urging", letterFacts, { of: "order", to: null }, zh)).toBeNull();
});

test("the receipt says what was filed, and when it was accepted under which number", () => {
  const text = lines(written("receipt", as(deputy)));
  for (const said of [
    "张喆代表：",
    "2026年1月20日",
    "2026年2月1日受理，编为鹤壁市第十二届人民代表大会第一次会议第007号建议",
    "答复期限为2026年5月10日",
  ])
    expect(text).toContain(said);
  expect(text).not.toContain("李娜");
  const filed = as(deputy, {
    assignments: [],
    suggestion: { ...letterFacts.suggestion, acceptedOn: null, number: null, series: null },
  });
  expect(lines(written("receipt", filed))).toContain("我们将依法审查");
});

// biome-ignore format: a table
const HAVE: [string, Partial<LetterFacts["viewer"]>, LetterName[]][] = [
  ["staff",               {},                                              ["reply", "feedback", "opinion", "notice", "rehandling", "urging", "receipt"]],
  ["the lead unit",       lead,                                            ["reply", "feedback", "opinion", "notice", "rehandling", "urging"]],
  ["the co-handling unit", { role: "unit_handler", unitId: "caizheng" },   ["reply", "feedback", "opinion", "notice", "urging"]],
  ["the deputy",          deputy,                                          ["reply", "feedback", "opinion", "urging", "receipt"]],
  ["a committee",         { role: "committee", unitId: "c" },              ["reply", "feedback", "opinion", "urging"]],
];
test.each(HAVE)("%s may have its letters of those shown, and no others", (_who, viewer, letters) => {
  const facts = as(viewer);
  expect([...new Set(lettersOf(facts).map(({ letter }) => letter))]).toEqual(letters);
  for (const name of LETTER_NAMES)
    expect(writeLetter(name, facts, FIRST, zh) !== null, name).toBe(letters.includes(name));
});

test("a unit's notice is its own only, also by another's key", () => {
  const facts = as(lead);
  expect(writeLetter("notice", facts, { of: "co", to: null }, zh)).toBeNull();
  expect(writeLetter("notice", facts, { of: "lead", to: null }, zh)).not.toBeNull();
});

test("no letter by another name, not even one that every object has", () => {
  for (const name of ["", "toString", "constructor", "letter"])
    expect(writeLetter(name, letterFacts, FIRST, zh)).toBeNull();
});

test("every letter has its words in English, and none of it is Chinese but the texts of people", () => {
  for (const name of LETTER_NAMES) expect(writeLetter(name, letterFacts, FIRST, en)?.language).toBe("en");
  const text = textsOf(writeLetter("receipt", letterFacts, FIRST, en) ?? written("receipt")).join("\n");
  expect(text).toContain(
    "It was reviewed, meets the law, and was accepted on 1 February 2026 as suggestion no. 007 of Hebi",
  );
});
