import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { addDays } from "@/domain/day";
import { step } from "../support/step";
import { expect, test } from "../support/test";

test("staff writes a report, freezes and issues it, saves it as Word, and a reader opens a figure", async ({
  as,
}) => {
  const staff = await as("staff1");
  // Days of its own, however often it is told; what happened in them is over and stays as it is.
  const [from, to] = [addDays("2023-01-01", -(Math.floor(Date.now() / 1000) % 7000)), "2023-12-31"];
  const number = `试〔2026〕${Date.now()}号`;
  await step("a report is begun from the template", staff, async () => {
    await staff.go("/reports");
    await staff.open("report.create.title");
    const form = staff.form("report.create.title");
    await form.choose("report.create.kind", staff.say("report.create.kinds.range"));
    await form.root.getByLabel(staff.say("report.create.from")).fill(from);
    await form.root.getByLabel(staff.say("report.create.to")).fill(to);
    await form.press("report.create.send");
    await staff.isAt(/^\/reports\/[0-9a-f-]{36}$/);
  });
  const path = new URL(staff.page.url()).pathname;
  await step(
    "a mistake is told at its line with the nearest name, and the preview shows the figures",
    staff,
    async () => {
      await staff.follow("report.transitions.edit");
      await staff.isAt(`${path}/edit`);
      const text = staff.page.locator('textarea[name="text"]');
      await text.fill("# 报告\n提出{{filde}}件，办复{{replied}}件。\n{{chart:class}}");
      await staff.press("report.edit.send");
      await expect(
        staff.page.getByText("{{filde}}").and(staff.page.getByText("filed")).first(),
      ).toBeVisible();
      await text.fill("# 报告\n提出{{filed}}件，办复{{replied}}件。\n{{chart:class}}");
      await staff.press("report.editor.preview");
      await expect(staff.card("report.editor.previewTitle").root.getByText(/提出\d+件/)).toBeVisible();
      await staff.press("report.edit.send");
      await staff.isAt(path);
    },
  );
  await step("it is frozen and issued", staff, async () => {
    await staff.press("report.transitions.freeze");
    await staff.hears("report.states.frozen");
    await staff.write("report.page.issueNumber", number);
    await staff.press("report.transitions.issue");
    await staff.hears("report.states.issued");
  });
  await step("and saved as Word, which says the same", staff, async () => {
    const said = await staff.page.getByText(/^提出\d+件/).textContent();
    const waiting = staff.page.waitForEvent("download");
    await staff.follow("report.page.word");
    const file = await readFile(await (await waiting).path());
    const word = strFromU8(unzipSync(file)["word/document.xml"] ?? new Uint8Array());
    expect(word.replaceAll(/<[^>]+>/g, "")).toContain(said ?? "no sentence");
  });
  const reader = await as("leader1", { locale: "en", width: 390 });
  await step("a leader opens a figure down to its rows", reader, async () => {
    await reader.go(path);
    await reader.page.getByRole("link", { name: /^\d+$/ }).first().click();
    await reader.heads(reader.say("statistics.metrics.filed"));
    await expect(reader.page.getByText("12-1-001").first()).toBeVisible();
  });
});
