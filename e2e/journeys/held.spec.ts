import { eq } from "drizzle-orm";
import { attachments } from "@/db/schema";
import { holdFiles } from "../support/hold-files";
import type { Person } from "../support/person";
import type { Records } from "../support/records";
import { handled } from "../support/story";
import { expect, test } from "../support/test";

const slip = (name: string, text = "%PDF-1.4\n%%EOF\n") => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(text),
});

const choose = ({ page }: Person, ...files: ReturnType<typeof slip>[]) =>
  page.locator('input[type="file"]').setInputFiles(files);

async function filesOf({ database }: Records, id: string): Promise<string[]> {
  const rows = await database
    .select({ name: attachments.name })
    .from(attachments)
    .where(eq(attachments.suggestionId, id));
  return rows.map(({ name }) => name).toSorted();
}

for (const width of [390, 1440])
  test(`at ${width} px a form waits for a file that is still on its way, and both arrive`, async ({
    as,
    records,
  }) => {
    const { id } = await handled(records, `d11${width === 390 ? 5 : 6}`, "gongxiao", "issued");
    const staff = await as("staff1", { width });
    await staff.go(`/suggestions/${id}/rate-on-paper`);
    await choose(staff, slip("意见表.pdf"));
    await staff.hears("attachment.uploaded", { count: 1 });
    for (const axis of ["handling", "result", "overall"])
      await staff.choose(`rating.axes.${axis}`, staff.say("rating.verdicts.satisfied"));

    const letGo = await holdFiles(staff.page);
    await choose(staff, slip("第二页.pdf"));
    await staff.hears("attachment.uploading", { names: "第二页.pdf" });
    await staff.press("paper.rating.send");
    await expect(staff.button("ui.heldButton")).toBeVisible();
    await staff.accessible();
    // A second press sends nothing either.
    await staff.button("ui.heldButton").click({ force: true });
    expect((await records.suggestion(id)).state).toBe("replied");

    letGo();
    await staff.isAt(`/suggestions/${id}`);
    expect((await records.suggestion(id)).state).toBe("closed");
    expect(await filesOf(records, id)).toEqual(["意见表.pdf", "第二页.pdf"]);
  });

test("of several files the one that is refused is named, and the others arrive; the form stays", async ({
  as,
  records,
}) => {
  const { id } = await handled(records, "d117", "gongxiao", "issued");
  const staff = await as("staff1");
  await staff.go(`/suggestions/${id}/rate-on-paper`);
  await choose(staff, slip("意见表.pdf"));
  await staff.hears("attachment.uploaded", { count: 1 });
  for (const axis of ["handling", "result", "overall"])
    await staff.choose(`rating.axes.${axis}`, staff.say("rating.verdicts.satisfied"));

  const letGo = await holdFiles(staff.page);
  await choose(staff, slip("坏.pdf", "not what its name says"), slip("好.pdf"));
  await staff.press("paper.rating.send");
  await expect(staff.button("ui.heldButton")).toBeVisible();
  letGo();
  await staff.hears("refusal.attachment.notArrived");
  await expect(
    staff.page.locator("form").filter({ has: staff.page.locator("input[type=file]") }),
  ).toContainText("坏.pdf");
  await staff.page.getByRole("link", { name: "好.pdf" }).waitFor();
  await staff.accessible();
  expect((await records.suggestion(id)).state).toBe("replied");
  expect(await filesOf(records, id)).toEqual(["好.pdf", "意见表.pdf"]);
  await staff.press("paper.rating.send");
  await staff.isAt(`/suggestions/${id}`);
});
