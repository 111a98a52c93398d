import { findAccount } from "@/db/queries/viewer";
import type { Person } from "../support/person";
import { step } from "../support/step";
import { expect, test } from "../support/test";

const HEADS = "姓名,账号,代表证号,代表团,届次";

/** Five deputies of a term long over, so that no list of today changes; `third`: the delegation of the third. */
function rosterOf(mark: string, third: string): string {
  const rows = [1, 2, 3, 4, 5].map((n) => {
    const delegation = n === 3 ? third : "浚县代表团";
    return `导入代表${n},${mark}-${n},${mark}${n},${delegation},11`;
  });
  return [HEADS, ...rows].join("\n");
}

async function upload(admin: Person, text: string): Promise<void> {
  await admin.go("/imports");
  const form = admin.form("importBatch.new.title", { kind: admin.say("importBatch.kinds.roster") });
  const file = { name: "名册.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
  await form.root.locator('input[type="file"]').setInputFiles(file);
  await form.press("importBatch.new.send");
  await admin.isAt(/^\/imports\/[0-9a-f-]{36}$/);
}

test("a roster with one error is corrected, imported and put back", async ({ as, records }) => {
  const admin = await as("admin");
  const mark = `e${crypto.randomUUID().slice(0, 7)}`;
  const there = async () => {
    const all = await Promise.all([1, 2, 3, 4, 5].map((n) => findAccount(records.database, `${mark}-${n}`)));
    return all.filter(Boolean).length;
  };
  await step("the cell that is wrong is named", admin, async () => {
    await upload(admin, rosterOf(mark, "浚线代表团"));
    const row = admin.page.getByRole("row").filter({ hasText: `${mark}-3` });
    await expect(row).toContainText("D4");
    await expect(row).toContainText(
      admin.say("importBatch.errors.unknown_delegation", { name: "浚线代表团" }),
    );
    await admin.press("importBatch.batch.discard");
    await admin.hears("done.importBatch.discarded");
  });
  await step("the corrected one runs to its end", admin, async () => {
    await upload(admin, rosterOf(mark, "浚县代表团"));
    expect(await there()).toBe(0);
    await admin.press("importBatch.batch.run");
    await admin.hears("importBatch.batch.doneTitle");
    expect(await there()).toBe(5);
  });
  await step("and is put back", admin, async () => {
    await admin.open("importBatch.batch.undoTitle");
    await admin.press("importBatch.batch.undo");
    await admin.hears("importBatch.batch.undoneTitle");
    expect(await there()).toBe(0);
  });
});
