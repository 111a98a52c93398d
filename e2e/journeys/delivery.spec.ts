import { findOwnChannels } from "@/db/queries/channel-choice";
import { listWebhooks } from "@/db/queries/webhook";
import { step } from "../support/step";
import { expect, test } from "../support/test";

test("a person says how he is told; a wrong address is given back to be mended", async ({ as, records }) => {
  const deputy = await as("d147");
  await step("what is mandatory is said, and the rest is his to choose", deputy, async () => {
    await deputy.go("/account");
    await deputy.card("delivery.choice.title").hears("delivery.choice.lead");
  });
  const card = deputy.card("delivery.choice.title");
  await step("a wrong address stays in its field", deputy, async () => {
    await card.write("delivery.choice.address", "lin@nowhere");
    await deputy.page.getByRole("checkbox", { name: deputy.say("delivery.choice.email") }).uncheck();
    await card.press("common.save");
    await deputy.hears("validation.not_an_email");
    await expect(card.box("delivery.choice.address")).toHaveValue("lin@nowhere");
  });
  await step("a right one is kept", deputy, async () => {
    await card.write("delivery.choice.address", "d147@yanlu.example");
    await card.select("delivery.choice.language", "English");
    await card.press("common.save");
    await deputy.hears("done.delivery.chosen");
  });
  const own = await findOwnChannels(records.database, await records.viewer("d147"));
  const address = "d147@yanlu.example";
  expect(own).toEqual({ address, language: "en", inside: true, email: false });
});

test("a webhook is added, tried and retired; its secret is shown once", async ({ as, records }) => {
  const [admin, staff] = [await as("admin"), await as("staff2")];
  const name = `值班系统${crypto.randomUUID().slice(0, 4)}`;
  await step("an address inside is refused, a name outside is taken", admin, async () => {
    await admin.go("/admin/webhooks/new");
    await admin.write("delivery.webhook.name", name);
    await admin.select("delivery.webhook.channel", admin.say("delivery.channels.webhook"));
    await admin.write("delivery.webhook.url", "https://127.0.0.1/hook");
    await admin.press("common.save");
    await admin.hears("validation.not_a_webhook");
    await admin.write("delivery.webhook.url", "https://robot.yanlu.example/hook?key=abcd9876");
    await admin.press("common.save");
    await admin.reads(/签名密钥：[\w-]{43}。/);
  });
  await step("the list shows neither secret nor key", admin, async () => {
    await admin.go("/admin/webhooks");
    await admin.reads("robot.yanlu.example/…9876");
    await expect(admin.page.getByText("abcd9876")).toHaveCount(0);
  });
  const row = () => admin.part(admin.page.getByRole("row").filter({ hasText: name }));
  await step("a test says at once what is wrong: nobody has that name", admin, async () => {
    await row()
      .root.getByRole("button", { name: new RegExp(admin.say("delivery.webhook.test")) })
      .click();
    await admin.reads(new RegExp(`${name}.*${admin.say("delivery.errors.dns")}`));
  });
  await step("staff sees what became of it", staff, async () => {
    await staff.go("/deliveries?channel=webhook");
    await staff.reads(name);
    await staff.hears("delivery.list.test");
    await staff.go("/deliveries?view=unseen");
    await staff.hears("delivery.unseenList.climb", { days: 3 });
  });
  await step("it is retired and tried no more", admin, async () => {
    await row().open("delivery.webhook.retire");
    await row().root.locator("details").getByRole("button").click();
    await admin.hears("organisation.list.saved");
    await expect(row().root.getByRole("button")).toHaveCount(0);
  });
  const all = await listWebhooks(records.database, await records.viewer("admin"));
  expect(all.find((hook) => hook.name === name)?.retiredOn).not.toBeNull();
});
