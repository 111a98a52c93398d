import { listKeySuggestions } from "@/db/queries/key-suggestion";
import { dayOf } from "@/domain/day";
import { step } from "../support/step";
import { handled } from "../support/story";
import { expect, test } from "../support/test";

const today = dayOf(new Date());

test("a key suggestion from its nomination to a vote that is missed", async ({ as, records }) => {
  const { id, title } = await handled(records, "d147", "gongxiao", "issued");
  const path = `/key-suggestions/${id}`;
  const [staff, committee, leader] = [await as("staff1"), await as("committee1"), await as("leader1")];
  await step("a special committee proposes it", committee, async () => {
    await committee.go(`/suggestions/${id}`);
    await committee.open("keySuggestion.nominate.open");
    const form = committee.form("keySuggestion.nominate.open");
    await form.pick("keySuggestion.nominate.criteria", committee.say("keySuggestion.criteria.complex"));
    await form.write("keySuggestion.nominate.reason", "涉及三个单位，群众反映集中。");
    await form.press("keySuggestion.nominate.submit");
    await committee.isAt(path);
    await committee.hears("keySuggestion.states.nominated");
  });
  await step("the Council of Chairpersons decides; staff enters it", staff, async () => {
    await staff.go("/key-suggestions/decide");
    await staff.write("keySuggestion.decide.number", "鹤人常主〔2026〕21号");
    const card = staff.around(title);
    await card.tick("keySuggestion.decide.pick");
    await card.select("keySuggestion.columns.leader", await records.nameOf("leader1"));
    await card.select("keySuggestion.columns.committee", "市人大城乡建设和环境保护委员会");
    await staff.press("keySuggestion.decide.submit");
    await staff.isAt("/key-suggestions");
  });
  await step("the leader finds it on his first page, with what comes next", leader, async () => {
    await leader.go("/");
    await leader.reads(title);
    await leader.hears("keySuggestion.steps.plan");
  });
  await step("the committee plans, goes and looks, and reports", committee, async () => {
    await committee.go(path);
    await committee.write("keySuggestion.page.planField", "本月走访一次，下月听取汇报。");
    await committee.press("keySuggestion.transitions.plan");
    await committee.hears("keySuggestion.states.planned");
    await committee.open("keySuggestion.page.addVisit");
    const form = committee.form("keySuggestion.transitions.recordVisit");
    await form.choose("keySuggestion.page.kind", committee.say("keySuggestion.visitKinds.visit"));
    await form.root.locator("input[type=date]").fill(today);
    await form.write("keySuggestion.page.people", "委员三人、领衔代表");
    await form.write("keySuggestion.page.minutes", "察看三处候车亭。");
    await form.press("keySuggestion.transitions.recordVisit");
    await committee.reads("察看三处候车亭。");
    await committee.open("keySuggestion.transitions.report");
    await committee.write("keySuggestion.page.reportField", "三处候车亭均已建成。");
    await committee.form("keySuggestion.transitions.report").press("keySuggestion.transitions.report");
    await committee.hears("keySuggestion.states.reported");
  });
  await step("the standing committee is not content: the case is handled again", staff, async () => {
    await staff.go(path);
    await staff.write("keySuggestion.page.meeting", "第十次会议");
    await staff.root.locator("input[type=date]").fill(today);
    const votes = { satisfied: 10, basicallySatisfied: 9, dissatisfied: 12, abstained: 2 };
    for (const [name, count] of Object.entries(votes))
      await staff.root.locator(`input[name=${name}]`).fill(String(count));
    await staff.press("keySuggestion.transitions.vote");
    await staff.hears("keySuggestion.states.redone");
    await staff.hears("suggestion.states.rehandling");
  });
  const { rows } = await listKeySuggestions(records.database, await records.system(), {}, new Date());
  expect(rows.find((row) => row.id === id)).toMatchObject({
    state: "redone",
    percent: 57.57,
    step: "answer",
  });
});
