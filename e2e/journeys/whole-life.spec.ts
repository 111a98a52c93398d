import { dayOf, yearOf } from "@/domain/day";
import * as deputies from "../support/deeds/deputy";
import * as desk from "../support/deeds/desk";
import * as units from "../support/deeds/unit";
import { replied, toItsNumber } from "../support/deeds/way";
import { dashboardOf, figuresOf, moved } from "../support/figures";
import type { Person } from "../support/person";
import { step } from "../support/step";
import { expect, test } from "../support/test";

const YEAR = yearOf(dayOf(new Date()));

const TEXT = {
  title: "关于在经开区东环路补种行道树并修整排水沟的建议",
  situation: "东环路全长三公里，行道树缺株二百余棵，路边排水沟多处淤堵，雨季积水漫上非机动车道。",
  cause: "道路移交后绿化和排水由两个单位分别管养，缺株和淤堵无人统一排查。",
  points: ["今年补种缺株的行道树，并明确管养单位。", "雨季前清淤修复排水沟，公布报修电话。"],
};

test("a suggestion's whole life: returned, re-assigned, disputed, handled again, closed", async ({
  as,
  records,
}) => {
  test.slow();
  const { delegationId } = await records.viewer("d289");
  const named = (key: string) => records.unit(key).then(({ name }) => name);
  const [shuili, zhujian, caizheng] = [
    await named("shuili"),
    await named("zhujian"),
    await named("caizheng"),
  ];
  const [lead, staff, other] = [await as("d289"), await as("staff1"), await as("staff2")];
  const [handler, head] = [await as("zhujian-1"), await as("zhujian-head")];

  const before = await figuresOf(staff, YEAR, delegationId);
  const ownBefore = await dashboardOf(lead, YEAR);
  let id = "";
  const workOf = async (key: string) => (await records.work(id, key)).id;

  await step("a deputy writes it", lead, async () => {
    await lead.go("/suggestions/new");
    const category = (await records.category("environment")).name;
    await deputies.write(lead, { ...TEXT, category, wished: shuili, cosigner: await records.nameOf("d290") });
    id = await deputies.preview(lead);
    await lead.heads(TEXT.title);
  });
  await step("and invites another deputy to sign", lead, async () => {
    await lead.press("filing.submit.invite");
    await lead.hears("suggestion.states.cosigning");
  });
  const cosigner = await as("d290");
  await step("who reads and signs", cosigner, () => deputies.cosign(cosigner, id));
  await step("it is filed", lead, () => deputies.file(lead, id));

  const way = await toItsNumber(records, id, { clerk: () => as("clerk-jingkaiqu"), staff, other });
  const { series, number } = await records.suggestion(id);
  expect(number).toBeGreaterThan(0);
  await step("staff hands it to two units", staff, async () => {
    await desk.assign(staff, id, shuili, [caizheng]);
    await staff.reads(`${series}-${String(number).padStart(3, "0")}`);
  });
  const assigned = { filed: 1, joint: 1, assigned: 1, open: 1 };
  expect(moved(before, await figuresOf(staff, YEAR, delegationId))).toMatchObject(assigned);

  const first = await as("shuili-1");
  await step("the first unit says it is not its matter", first, () =>
    workOf("shuili").then((work) => units.askToReturn(first, work, "道路绿化不属于水利部门职责。", zhujian)),
  );
  const firstHead = await as("shuili-head");
  await step("its head consents", firstHead, () =>
    workOf("shuili").then((work) => units.move(firstHead, work, "consentReturn")),
  );
  await step("staff takes it back and gives it to another unit", staff, () =>
    desk.takeBack(staff, "道路绿化不属于水利部门职责。", "同意，改由住建部门主办。"),
  );
  const work = await workOf("zhujian");
  await step("which receives it", handler, () => units.move(handler, work, "receive"));
  await step("starts", handler, () => units.move(handler, work, "start"));
  await step("and visits the deputy", handler, () =>
    units.noteVisit(handler, work, "与代表一起查看东环路缺株路段。", "东环路"),
  );
  await step("who confirms it", lead, () => deputies.confirmContact(lead, id));
  const co = await as("caizheng-1");
  await step("the co-handling unit receives it", co, async () =>
    units.move(co, await workOf("caizheng"), "receive"),
  );
  await step("and writes its opinion", co, async () =>
    units.writeOpinion(co, await workOf("caizheng"), "补种和清淤经费已列入年度预算。"),
  );
  const coHead = await as("caizheng-head");
  await step("which its head sends", coHead, async () =>
    units.move(coHead, await workOf("caizheng"), "sendOpinion"),
  );
  await replied({ handler, head }, work, [
    "已补种二百一十株，由市政园林单位管养。",
    "排水沟已清淤，报修电话已公布。",
  ]);

  const answered = {
    ...assigned,
    replied: 1,
    onTime: 1,
    resolved: 1,
    contacted: 1,
    faceToFace: 1,
    returned: 1,
    unrated: 1,
  };
  expect(moved(before, await figuresOf(staff, YEAR, delegationId))).toMatchObject(answered);
  await step("the deputy is not satisfied", lead, () =>
    deputies.rate(lead, id, "dissatisfied", {
      reason: "东环路北段没有补种。",
      demand: "请在年内补种北段并公布管养责任牌。",
    }),
  );
  expect(moved(before, await figuresOf(staff, YEAR, delegationId))).toMatchObject({
    dissatisfied: 1,
    rehandled: 1,
    open: 1,
  });
  await step("the unit talks to him again", handler, () =>
    units.noteVisit(handler, work, "当面听取对北段的意见。", "代表联络站"),
  );
  await replied({ handler, head }, work, ["北段已补种三十六株，责任牌已设立。", "排水沟已全线复查。"]);
  await step("the deputy is satisfied", lead, async () => {
    await deputies.rate(lead, id, "satisfied");
    await lead.hears("ratingForm.done.closed");
  });

  const { open: _closed, unrated: _rated, ...kept } = answered;
  const told = { ...kept, rehandled: 1, onTimeAgain: 1, satisfied: 1, content: 1 };
  const end = moved(before, await figuresOf(staff, YEAR, delegationId));
  expect(end).toMatchObject(told);
  expect(Object.keys(end)).not.toContain("open");
  await step("his dashboard has moved with it", lead, async () => {
    expect(moved(ownBefore, await dashboardOf(lead, YEAR))).toEqual(end);
  });
  await step("and its page tells the story", lead, async () => {
    await lead.go(`/suggestions/${id}`);
    await lead.hears("suggestion.states.closed");
    const story = [...BEGINNINGS[way], ...STORY].map((event) => lead.say(`event.${event}`));
    expect(await timelineOf(lead)).toEqual(story);
  });
});

test("a short one in English", async ({ as, records }) => {
  test.slow();
  const looking = { locale: "en" } as const;
  const [lead, staff, other] = [
    await as("d277", looking),
    await as("staff1", looking),
    await as("staff2", looking),
  ];
  const people = { handler: await as("linye-1", looking), head: await as("linye-head", looking) };
  const category = (await records.category("environment")).nameEn;
  let id = "";
  await step("a deputy writes and files it", lead, async () => {
    await lead.go("/suggestions/new");
    await deputies.write(lead, { ...TEXT_EN, category });
    id = await deputies.preview(lead);
    await lead.accessible();
    await deputies.file(lead, id);
  });
  await toItsNumber(records, id, { clerk: () => as("clerk-shifanqu", looking), staff, other });
  await step("staff hands it over", staff, async () =>
    desk.assign(staff, id, (await records.unit("linye")).nameEn, []),
  );
  const { id: work } = await records.work(id, "linye");
  await step("the unit receives it and starts", people.handler, async () => {
    await units.move(people.handler, work, "receive");
    await units.move(people.handler, work, "start");
  });
  await step("visits the deputy", people.handler, () =>
    units.noteVisit(people.handler, work, "Walked the park with the deputy.", "East park"),
  );
  await replied(people, work, ["Forty benches were set up in June."]);
  await step("the deputy is satisfied", lead, async () => {
    await deputies.rate(lead, id, "satisfied");
    await lead.hears("ratingForm.done.closed");
  });
});

const TEXT_EN = {
  title: "More benches for the east park of the zone",
  situation: "The east park has six benches for two thousand visitors a day, many of them old.",
  cause: "The park was planned before the housing around it.",
  points: ["Set up forty benches along the main path."],
};

/** What happened, the oldest first; the part that is folded too. */
async function timelineOf(person: Person): Promise<string[]> {
  const card = person.card("case.timeline.title");
  await card.root
    .locator("summary")
    .filter({ hasText: person.say("case.timeline.olderLabel") })
    .click();
  return (await card.root.locator("ol > li > div > p:first-child").allInnerTexts()).toReversed();
}

const FILING = ["suggestion.create", "suggestion.invite", "suggestion.cosign"];

/** How it came to its number, by where it goes on the day of the test. */
const BEGINNINGS = {
  office: [...FILING, "suggestion.submit"],
  secretariat: [...FILING, "suggestion.submitToSecretariat", "suggestion.firstReview"],
  delegation: [...FILING, "suggestion.submitInSession", "suggestion.forward", "suggestion.firstReview"],
};

/** What the deputy is told of the rest; what happens inside a unit is not his to read. */
const STORY = [
  "suggestion.accept",
  "suggestion.assign",
  "assignment.create",
  "assignment.create",
  "assignment.acceptReturn",
  "assignment.create",
  "assignment.receive",
  "assignment.start",
  "assignment.recordContact",
  "contact.confirm",
  "assignment.receive",
  "assignment.sendOpinion",
  "assignment.issue",
  "assignment.takeOpinion",
  "suggestion.reply",
  "suggestion.dispute",
  "assignment.rehandle",
  "assignment.recordContact",
  "assignment.issue",
  "suggestion.replyAgain",
  "suggestion.approve",
];
