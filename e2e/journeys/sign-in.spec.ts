import { PASSWORD } from "../support/accounts";
import { endSessionsOf, forgetAllTries, newcomer } from "../support/people";
import type { Person } from "../support/person";
import { signIn, tryToSignIn } from "../support/sign-in";
import { handled } from "../support/story";
import { expect, test } from "../support/test";

// Wrong tries count for the address they come from, which is everybody's here.
test.describe.configure({ mode: "default" });
test.afterEach(({ records }) => forgetAllTries(records));

test("a first password has to be changed before anything else", async ({ visitor, records }) => {
  const { account, password } = await newcomer(records);
  const person = await visitor();
  await signIn(person.page, person.say, account, password);
  await person.isAt("/account/password");
  await person.go("/suggestions");
  await person.isAt("/account/password");
  await person.accessible();

  const form = person.form("account.password.title");
  const change = async (next: string, again: string) => {
    await form.write("account.password.current", password);
    await form.write("account.password.next", next);
    await form.write("account.password.again", again);
    await form.press("account.password.submit");
  };
  await change("1234567890", "1234567890");
  await form.hears("validation.password_common");
  await change("朝歌文化园的银杏", "朝歌文化园的银杏叶");
  await form.hears("validation.passwords_differ");
  await change("朝歌文化园里有银杏树", "朝歌文化园里有银杏树");
  await person.isAt("/");
  await person.go("/suggestions");
  await person.heads(person.say("list.title"));

  const elsewhere = await visitor();
  await elsewhere.go("/sign-in");
  await tryToSignIn(elsewhere.page, elsewhere.say, account, password);
  await elsewhere.hears("refusal.account.wrong");
});

test("a wrong password and an unknown account hear the same", async ({ visitor }) => {
  const person = await visitor();
  await person.go("/sign-in?next=/suggestions");
  for (const account of ["d150", "nobody-of-that-name"]) {
    await tryToSignIn(person.page, person.say, account, "朝歌文化园里有银杏树");
    await person.hears("refusal.account.wrong");
    await expect(person.box("account.signIn.account")).toHaveValue(account);
    await expect(person.box("account.signIn.password")).toHaveValue(/^(|朝歌文化园里有银杏树)$/);
  }
  await person.accessible();
  await tryToSignIn(person.page, person.say, "d150", PASSWORD);
  await person.isAt("/suggestions");
});

test("five wrong tries lock an account, for its owner too", async ({ visitor, records }) => {
  const { account, password } = await newcomer(records);
  const person = await visitor();
  await person.go("/sign-in");
  for (const text of ["wrong", "wrong", "wrong", "wrong", "locked"]) {
    await tryToSignIn(person.page, person.say, account, "朝歌文化园里有银杏树");
    await person.hears(`refusal.account.${text}`, { minutes: 15 });
  }
  await tryToSignIn(person.page, person.say, account, password);
  await person.hears("refusal.account.locked", { minutes: 15 });
  await person.isAt("/sign-in");
});

test("signing out ends the session, not only its cookie", async ({ visitor }) => {
  const person = await visitor();
  await signIn(person.page, person.say, "d151", PASSWORD);
  const { cookies } = await person.page.context().storageState();
  await person.ownMenu();
  await person.press("account.signOut");
  await person.isAt("/sign-in");
  await person.hears("account.signIn.left");

  await person.page.context().addCookies(cookies);
  await person.go("/suggestions");
  await person.isAt("/sign-in");
});

test("a person with two roles goes from one to the other", async ({ visitor, records }) => {
  const person = await visitor();
  await signIn(person.page, person.say, "nongye-head", PASSWORD);
  const { name: unit } = await records.unit("nongye");
  const head = `${person.say("person.roles.unit_head")} · ${unit}`;
  const main = person.page.getByRole("navigation", { name: person.say("layout.main") });
  const link = (key: string) =>
    main.getByRole("link", { name: person.say(`navigation.${key}`), exact: true });
  const actAs = async (line: string | RegExp) => {
    await person.ownMenu();
    await person.page.getByRole("button", { name: line }).click();
  };
  // He goes on where he was last.
  await expect(link("tasks")).toBeVisible();
  if (await link("file").isVisible()) await actAs(head);
  await expect(link("sign")).toBeVisible();
  await expect(link("file")).toBeHidden();
  await person.go("/suggestions/new");
  await expect(person.page.getByRole("heading", { level: 1 })).not.toHaveText(person.say("filing.new.title"));

  await actAs(new RegExp(`^${person.say("person.roles.deputy")} · `));
  await expect(link("file")).toBeVisible();
  await expect(link("sign")).toBeHidden();
  await link("file").click();
  await person.heads(person.say("filing.new.title"));
});

test("a session that ends while somebody writes a suggestion costs no word", async ({ visitor, records }) => {
  test.slow();
  const deputy = await visitor();
  await signIn(deputy.page, deputy.say, "d152", PASSWORD);
  await deputy.go("/suggestions/new");
  await deputy.write("suggestion.fields.title", "关于完善社区食堂的建议");
  await deputy.reads(said(deputy, "filing.status.saved"));
  await endSessionsOf(records, "d152");
  const words = "老人反映午餐时间短，路远的赶不上。";
  await deputy.write("suggestion.fields.situation", words);
  await deputy.hears("filing.status.signedOut");
  await deputy.accessible();

  const opening = deputy.page.context().waitForEvent("page");
  await deputy.form("filing.formLabel").follow("filing.status.signIn");
  const tab = await opening;
  await tab.waitForLoadState();
  await signIn(tab, deputy.say, "d152", PASSWORD);
  await tab.waitForURL(/\/edit$/);
  await tab.close();

  await deputy.page.bringToFront();
  await deputy.press("filing.bar.save");
  await deputy.reads(said(deputy, "filing.status.saved"));
  await deputy.page.reload();
  await expect(deputy.box("suggestion.fields.situation")).toHaveValue(words);
});

test("nor while a deputy says why he is not satisfied", async ({ visitor, records }) => {
  const { id } = await handled(records, "d153", "youzheng", "issued");
  const deputy = await visitor();
  await signIn(deputy.page, deputy.say, "d153", PASSWORD);
  await deputy.go(`/suggestions/${id}/rate`);
  for (const axis of ["handling", "result", "overall"])
    await deputy.choose(`rating.axes.${axis}`, deputy.say("rating.verdicts.dissatisfied"));
  await deputy.write("ratingForm.reason", "答复说已建成，现场没有。");
  await deputy.write("ratingForm.demand", "请到现场核实后重新答复。");
  await endSessionsOf(records, "d153");
  await deputy.press("ratingForm.send");
  await deputy.hears("ui.signedOut.title");
  await deputy.page.reload();
  await deputy.isAt("/sign-in");
  await tryToSignIn(deputy.page, deputy.say, "d153", PASSWORD);
  await deputy.isAt(`/suggestions/${id}/rate`);
  await deputy.hears("ratingForm.restored");
  await expect(deputy.box("ratingForm.reason")).toHaveValue("答复说已建成，现场没有。");
  await expect(deputy.box("ratingForm.demand")).toHaveValue("请到现场核实后重新答复。");
  await deputy.press("ratingForm.send");
  await deputy.hears("ratingForm.done.title");
});

test("nor while a unit writes its reply", async ({ visitor, records }) => {
  test.slow();
  const { workId } = await handled(records, "d154", "qixiang", "working");
  const handler = await visitor();
  await signIn(handler.page, handler.say, "qixiang-1", PASSWORD);
  await handler.go(`/inbox/${workId}/reply`);
  await endSessionsOf(records, "qixiang-1");
  await handler.write("replyEditor.point.answer", "已与公交公司商定站点位置。", { number: 1 });
  await handler.hears("replyEditor.status.signedOut");
  await handler.go("/sign-in");
  await signIn(handler.page, handler.say, "qixiang-1", PASSWORD);
  await handler.go(`/inbox/${workId}/reply`);
  await handler.hears("replyEditor.restored.title");
  await expect(handler.box("replyEditor.point.answer", { number: 1 })).toHaveValue(
    "已与公交公司商定站点位置。",
  );
});

/** A word with a value that the test cannot know. */
function said(person: Person, word: string): RegExp {
  return new RegExp(person.say(word, { time: "|" }).replace("|", ".+"));
}
