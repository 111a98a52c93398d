import { sweepYearOn } from "@/domain/commitment/season";
import { addDays, dayOf } from "@/domain/day";
import { commitmentOf, keep, promise, rate } from "../support/deeds/promise";
import * as units from "../support/deeds/unit";
import { step } from "../support/step";
import { handled } from "../support/story";
import { expect, test } from "../support/test";

const today = dayOf(new Date());
// Its own words each time: others may have promised the same.
const WORD = {
  text: `三个月内建成候车亭三座（${crypto.randomUUID().slice(0, 6)}）。`,
  dueOn: addDays(today, 20),
  owner: "规划建设科",
};

test("a promise from the reply to its end: changed, kept, sent back, kept again and rated", async ({
  as,
  records,
}) => {
  const { id, workId } = await handled(records, "d146", "gongxiao", "working");
  const [handler, head, deputy] = [await as("gongxiao-1"), await as("gongxiao-head"), await as("d146")];
  await step("the unit promises, with a day and who sees to it", handler, () =>
    promise(handler, workId, WORD),
  );
  await step("and answers in class B", handler, () =>
    units.writeReply(handler, workId, {
      answers: ["已列入计划。", "已公布管养单位。"],
      classKey: "B",
      name: "周平",
      phone: "0392-0001234",
    }),
  );
  await units.move(handler, workId, "submitForSignature");
  await units.sign(head, workId);
  await units.issue(handler, workId, `鹤函〔2026〕${Date.now()}号`);
  const promised = await commitmentOf(records, id);

  await step("it stands in the unit's ledger", handler, async () => {
    await handler.go(`/commitments?q=${encodeURIComponent(WORD.text)}`);
    await handler.reads(WORD.text);
  });
  await step("progress is noted", handler, async () => {
    await handler.go(`/commitments/${promised}`);
    await handler.open("commitment.transitions.noteProgress");
    const form = handler.form("commitment.transitions.noteProgress");
    await form.write("commitment.forms.note.noteProgress", "基础已完工。");
    await form.press("commitment.transitions.noteProgress");
    await handler.hears("commitment.done.noteProgress");
    await handler.reads("基础已完工。");
  });
  await step("the day is changed, and the first one stays beside it", handler, async () => {
    await handler.open("commitment.transitions.change");
    const form = handler.form("commitment.transitions.change");
    await handler.page.locator('input[name="dueOn"]').fill(addDays(today, 60));
    await form.write("commitment.forms.note.change", "材料到货推迟。");
    await form.press("commitment.transitions.change");
    await handler.hears("commitment.done.change");
    await handler.hears("commitment.days.first");
    await handler.hears("commitment.days.changed", { count: 1 });
  });
  if (sweepYearOn(today) !== null)
    await step("in autumn it is confirmed with a word", handler, async () => {
      await handler.go("/commitments/sweep");
      const line = handler.page.getByRole("listitem").filter({ hasText: WORD.text });
      await line.getByRole("textbox").first().fill("按计划推进。");
      await handler.press("commitment.sweep.send");
      await handler.hears("commitment.sweep.done", { count: 1 });
    });
  await step("it is kept", handler, () => keep(handler, promised, "三座候车亭已建成。"));
  await step("the deputy has a task, and is not satisfied", deputy, async () => {
    await deputy.go("/");
    await deputy.reads(WORD.text);
    await rate(deputy, promised, "dissatisfied", "只建成两座。");
  });
  await step("the unit acts again", handler, () => keep(handler, promised, "第三座已补建。"));
  await step("the deputy's second word closes it", deputy, async () => {
    await rate(deputy, promised, "satisfied");
    await deputy.hears("commitment.states.closed");
    await expect(deputy.button("commitment.transitions.rateKept")).toHaveCount(0);
  });
  await step("the case tells of it", deputy, async () => {
    await deputy.go(`/suggestions/${id}`);
    await deputy.card("commitment.section").reads(WORD.text);
  });
});

test("every figure of the dashboard opens as many commitments as it counts", async ({ as }) => {
  const staff = await as("staff1");
  await staff.go("/dashboard");
  const links = staff.page.locator('section[aria-labelledby="commitments"] a[href^="/commitments?"]');
  const shown = await links.evaluateAll((all) =>
    all.map((link) => [link.getAttribute("href") ?? "", link.textContent ?? ""]),
  );
  for (const [href = "", figure = ""] of shown.filter(([, text]) => /^\d+$/.test(text ?? "")).slice(0, 8)) {
    await staff.go(href);
    await staff.hears("commitment.count", { total: Number(figure) });
  }
  await staff.accessible();
});
