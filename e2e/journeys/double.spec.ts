import { listContacts } from "@/db/queries/assignment";
import { listEvents } from "@/db/queries/event";
import { listSuggestions } from "@/db/queries/suggestion-list";
import { readListQuery } from "@/domain/suggestion/list";
import type { Records } from "../support/records";
import { accepted, assigned, assignedTo, drafted, handled, reviewed } from "../support/story";
import { expect, test } from "../support/test";

test("a double click files once", async ({ as, records }) => {
  const { id } = await drafted(records, "d140");
  const deputy = await as("d140");
  await deputy.go(`/suggestions/${id}/edit/preview`);
  const submit = ["office", "delegation", "secretariat"].map((place) =>
    deputy.button(`filing.submit.button.${place}`),
  );
  await submit.reduce((any, each) => any.or(each)).dblclick();
  await deputy.isAt(`/suggestions/${id}/edit/filed`);
  const filings = (await eventsOf(records, id)).filter((name) => name.startsWith("suggestion.submit"));
  expect(filings).toHaveLength(1);
});

test("a double click notes one contact", async ({ as, records }) => {
  const { id, workId } = await assigned(records, "d141", "gongxiao");
  const handler = await as("gongxiao-1");
  await handler.go(`/inbox/${workId}`);
  await handler.press("assignment.transitions.receive");
  await handler.hears("inbox.done.receive");
  await handler.open("inbox.contact.record");
  const form = handler.form("inbox.contact.record");
  await form.choose("inbox.contact.way", handler.say("reply.contactWays.phone"));
  await form.write("inbox.contact.summary", "电话听取代表意见。");
  await form.button("inbox.contact.send").dblclick();
  await handler.card("inbox.contact.title").reads("电话听取代表意见。");
  expect(await listContacts(records.database, await records.system(), id)).toHaveLength(1);
});

test("a double click on a plain form makes one suggestion", async ({ as, records }) => {
  const deputy = await as("d142", { javaScript: false });
  const title = `关于修缮淇河步道的建议 ${crypto.randomUUID().slice(0, 6)}`;
  await deputy.go("/suggestions/new");
  await deputy.write("suggestion.fields.title", title);
  await deputy.button("filing.bar.save").dblclick();
  await expect(deputy.box("suggestion.fields.title")).toHaveValue(title);
  const own = await records.viewer("d142");
  const { total } = await listSuggestions(records.database, own, readListQuery({ q: title }), new Date());
  expect(total).toBe(1);
});

test("after a rating the back button offers no second one", async ({ as, records }) => {
  const { id } = await handled(records, "d143", "gongxiao", "issued");
  const deputy = await as("d143");
  await deputy.go(`/suggestions/${id}`);
  await deputy.follow("case.acts.rate");
  for (const axis of ["handling", "result", "overall"])
    await deputy.choose(`rating.axes.${axis}`, deputy.say("rating.verdicts.satisfied"));
  await deputy.press("ratingForm.send");
  await deputy.hears("ratingForm.done.title");
  await deputy.page.goBack();
  await deputy.hears("suggestion.states.closed");
  await expect(deputy.button("ratingForm.send")).toHaveCount(0);
  await expect(deputy.link("case.acts.rate")).toHaveCount(0);
});

test("two of the staff are at the same texts: the second is told, nothing is done twice, no tick is lost", async ({
  as,
  records,
}) => {
  const gone = await reviewed(records, "d144");
  const { id } = gone;
  const [one, other] = [await as("staff2"), await as("staff3")];
  for (const staff of [one, other]) {
    await staff.go(`/desk/review/${id}`);
    await staff.tick("desk.review.similarChecked");
    await staff.tick("desk.review.secretChecked");
  }
  await one.press("suggestion.transitions.accept");
  await one.isAt(`/desk/assign/${id}`);
  await other.press("suggestion.transitions.accept");
  await other.hears("refusal.general.tooLate");
  await other.accessible();
  expect((await eventsOf(records, id)).filter((name) => name === "suggestion.accept")).toHaveLength(1);

  // The first of two that were ticked on two pages of the desk is handed on by somebody else meanwhile.
  const next = await accepted(records, "d144");
  const box = (title: string) => other.page.getByRole("checkbox", { name: title });
  for (const one of [gone, next]) {
    await other.go(`/desk/assign?q=${encodeURIComponent(one.title)}`);
    await box(one.title).check();
  }
  await other.hears("ui.ticks.countAway", { count: 2, away: 1 });
  const { id: unitId } = await records.unit("gongxiao");
  await assignedTo(records, id, "gongxiao");
  await other.page.locator("[name=leadId]").selectOption(unitId);
  await other.select("desk.assign.wishAnswer", other.say("suggestion.wishAnswers.none"));
  await other.press("desk.assign.assignMany");
  await other.hears("refusal.general.tooLate");
  await other.open("ui.ticks.elsewhere", { count: 1 });
  await other.accessible();
  await box(gone.title).uncheck();
  await other.press("desk.assign.assignMany");
  await other.hears("done.desk.assigned", { count: 1 });
  expect(await eventsOf(records, next.id)).toContain("suggestion.assign");
});

test("a handler has a case open in two tabs: the second tab is told", async ({ as, records }) => {
  const { workId } = await assigned(records, "d145", "gongxiao");
  const [one, other] = [await as("gongxiao-1"), await as("gongxiao-1")];
  for (const tab of [one, other]) await tab.go(`/inbox/${workId}`);
  await one.press("assignment.transitions.receive");
  await one.hears("inbox.done.receive");
  await other.press("assignment.transitions.receive");
  await other.hears("refusal.general.tooLate");
});

/** The names of what happened to a case, oldest first. */
async function eventsOf(records: Records, id: string): Promise<string[]> {
  const events = await listEvents(records.database, await records.system(), id);
  return events.map(({ name }) => name);
}
