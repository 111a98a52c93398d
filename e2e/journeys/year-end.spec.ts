import { listAwards } from "@/db/queries/award";
import { listQuality } from "@/db/queries/quality";
import type { Records } from "../support/records";
import { step } from "../support/step";
import { handled } from "../support/story";
import { expect, test } from "../support/test";

const REMARK = "逐条回应，措施具体。";

test("staff reviews a reply, and the unit reads what it gave", async ({ as, records }) => {
  const { id, title } = await handled(records, "d139", "gongxiao", "issued");
  const staff = await as("staff2");
  await step("the points are given on the case's page", staff, async () => {
    await staff.go(`/suggestions/${id}`);
    const card = staff.card("scoring.quality.title");
    await card.open("scoring.quality.open");
    await card.root.getByRole("spinbutton").fill("101");
    await card.write("scoring.quality.note", REMARK);
    await card.press("scoring.quality.send");
    await expect(card.root.getByRole("spinbutton")).toHaveAttribute("aria-invalid", "true");
    await card.root.getByRole("spinbutton").fill("92");
    await card.press("scoring.quality.send");
    await card.reads(REMARK);
  });
  const [row] = await listQuality(records.database, await records.viewer("staff2"), id);
  expect(row?.points).toBe(92);
  const head = await as("gongxiao-head");
  await step("and stand among the unit's own", head, async () => {
    await head.go("/scores");
    await head.reads("市供销合作社");
    await head.page.getByRole("link", { name: "市供销合作社" }).click();
    const row = head.page.getByRole("row").filter({ hasText: title }).filter({ hasText: "评审 92 分" });
    await expect(row).toHaveCount(1);
  });
  const deputy = await as("d139");
  await deputy.go(`/suggestions/${id}`);
  await expect(deputy.page.getByText(REMARK)).toHaveCount(0);
});

test("a unit is nominated, voted for and commended", async ({ as, records }) => {
  const year = await freeYear(records);
  const [staff, member, leader] = [await as("staff1"), await as("committee1"), await as("leader1")];
  const name = staff.say("award.name", { year, kind: staff.say("award.kinds.unit") });
  await step("staff opens a selection", staff, async () => {
    await staff.go("/awards");
    await staff.open("award.open.title");
    const form = staff.form("award.open.title");
    await form.root.getByRole("spinbutton").first().fill(year);
    await form.select("award.open.kind", staff.say("award.kinds.unit"));
    await form.root.getByRole("spinbutton").last().fill("1");
    await form.press("award.open.send");
    await staff.heads(name);
  });
  const path = new URL(staff.page.url()).pathname;
  await step("a committee nominates two units", member, async () => {
    await member.go(path);
    for (const unit of ["市供销合作社", "市水利局"]) {
      await member.select("award.nominate.unit", unit);
      await member.write("award.nominate.note", `${unit}办理扎实。`);
      await member.press("award.nominate.send");
      await member.reads(`${unit}办理扎实。`);
    }
  });
  await step("the vote is opened", staff, async () => {
    await staff.go(path);
    await staff.press("award.transitions.startVoting");
    await staff.hears("award.states.voting");
  });
  for (const [voter, unit] of [
    [member, "市供销合作社"],
    [leader, "市水利局"],
  ] as const)
    await step(`a vote for ${unit}`, voter, async () => {
      await voter.go(path);
      await voter.page.getByRole("checkbox", { name: unit }).check();
      await voter.press("award.ballot.send");
      await voter.hears("award.ballot.own", { count: 1 });
    });
  await step("a tie has to be decided with a note", staff, async () => {
    await staff.go(path);
    await staff.page.getByRole("checkbox", { name: "市水利局" }).check();
    await staff.write("award.publish.note", "综合办理难度确定。");
    await staff.press("award.publish.send");
    await staff.hears("award.states.published");
    await staff.card("award.list").reads("市水利局");
  });
  const deputy = await as("d138", { locale: "en", width: 390 });
  await step("a deputy reads the list, on a phone, in English", deputy, async () => {
    await deputy.go(path);
    await deputy.hears("award.states.published");
    await expect(deputy.page.getByText("市供销合作社")).toHaveCount(0);
  });
});

test("a leader finds what needs him on one page, and the warnings behind it", async ({ as }) => {
  const leader = await as("leader1");
  await step("the brief", leader, async () => {
    await leader.go("/brief");
    await leader.heads(leader.say("brief.title"));
  });
  await step("the warnings", leader, async () => {
    await leader.go("/warnings");
    await leader.heads(leader.say("warning.title"));
    await leader.open("warning.how");
  });
});

/** A year that has no selection of units yet. */
async function freeYear(records: Records): Promise<string> {
  const rows = await listAwards(records.database, await records.viewer("staff1"));
  const taken = new Set(rows.map(({ year }) => year));
  for (let year = 2031; year < 2100; year += 1) if (!taken.has(year)) return String(year);
  throw new Error("Every year has its selection");
}
