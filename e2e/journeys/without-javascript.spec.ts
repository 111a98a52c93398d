import * as deputies from "../support/deeds/deputy";
import { handled } from "../support/story";
import { expect, test } from "../support/test";

const PLAIN = { javaScript: false };

test("a deputy files a suggestion in a browser without scripts", async ({ as, records }) => {
  const deputy = await as("d120", PLAIN);
  await deputy.go("/suggestions/new");
  await deputies.write(deputy, {
    title: "关于在淇滨区增设夜间公交线路的建议",
    situation: "夜班工人下班后没有公交可乘。",
    cause: "末班车在二十一时收车。",
    points: ["开行一条夜间环线。", "在园区门口设站。"],
    category: (await records.category("transport")).name,
    wished: (await records.unit("gongjiao")).name,
  });
  const id = await deputies.preview(deputy);
  await deputy.reads("在园区门口设站。");
  await deputies.file(deputy, id);

  const { title, points, period } = await records.suggestion(id);
  expect({ title, points }).toEqual({
    title: "关于在淇滨区增设夜间公交线路的建议",
    points: ["开行一条夜间环线。", "在园区门口设站。"],
  });
  expect(period).not.toBeNull();
});

test("what is wrong with a form is said at its field, and every word stays", async ({ as }) => {
  const deputy = await as("d121", PLAIN);
  await deputy.go("/suggestions/new");
  const title = "题".repeat(51);
  await deputy.write("suggestion.fields.title", title);
  await deputy.write("suggestion.fields.situation", "没有候车亭。");
  await deputy.press("filing.bar.save");
  await expect(
    deputy.page.getByRole("alert").filter({ hasText: deputy.say("ui.summary", { count: 1 }) }),
  ).toBeVisible();
  await expect(deputy.box("suggestion.fields.title")).toHaveValue(title);
  await expect(deputy.box("suggestion.fields.title")).toHaveAttribute("aria-invalid", "true");
  await expect(deputy.box("suggestion.fields.situation")).toHaveValue("没有候车亭。");
});

test("a deputy rates without scripts: dissatisfied, and asked why", async ({ as, records }) => {
  const { id } = await handled(records, "d122", "gongjiao", "issued");
  const deputy = await as("d122", PLAIN);
  await deputy.go(`/suggestions/${id}/rate`);
  for (const axis of ["handling", "result", "overall"])
    await deputy.choose(`rating.axes.${axis}`, deputy.say("rating.verdicts.dissatisfied"));
  await deputy.press("ratingForm.send");
  await expect(deputy.box("ratingForm.reason")).toHaveAttribute("aria-invalid", "true");
  expect((await records.suggestion(id)).state).toBe("replied");

  await deputies.rate(deputy, id, "dissatisfied", { reason: "只建了一处。", demand: "请补建两处。" });
  await deputy.hears("ratingForm.done.rehandling");
  expect((await records.suggestion(id)).state).toBe("rehandling");
});
