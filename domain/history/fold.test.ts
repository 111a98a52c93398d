import { expect, test } from "vitest";
import type { PastEvent } from "./event";
import { standingAfter } from "./fold";

const event = (name: string, more: Partial<PastEvent> = {}): PastEvent => ({
  on: "2023-03-15",
  seq: 1,
  actorId: "somebody",
  name,
  assignmentId: null,
  to: null,
  detail: {},
  clocks: [],
  ...more,
});

const work = (name: string, to: string | null, detail: Record<string, unknown> = {}) =>
  event(`assignment.${name}`, { assignmentId: "work", to, detail });

const LIFE: readonly PastEvent[] = [
  event("suggestion.create", { to: "draft", detail: { textHash: "first" } }),
  event("suggestion.save", { detail: { textHash: "second" } }),
  event("suggestion.submit", { to: "submitted", on: "2023-03-16", detail: { textHash: "second" } }),
  event("suggestion.accept", {
    to: "accepted",
    on: "2023-03-17",
    detail: { series: "2023", number: 7, acceptedOn: "2023-03-17", categoryId: "roads" },
  }),
  event("group.add", { detail: { groupId: "group", mainId: "main" } }),
  work("create", "pending_receipt", { unitId: "unit", kind: "lead" }),
  event("suggestion.assign", { to: "assigned", on: "2023-03-20" }),
  work("recordContact", "working", { recordId: "contact", way: "visit", heldOn: "2023-03-14" }),
  event("contact.object", { detail: { recordId: "contact" } }),
  work("issue", "issued"),
  event("commitment.open", {
    assignmentId: "work",
    to: "open",
    detail: { commitmentId: "promise", dueOn: "2023-09-30" },
  }),
  event("suggestion.reply", { to: "replied", on: "2023-04-20" }),
  event("suggestion.dispute", { to: "rehandling", detail: { round: 1, overall: "dissatisfied" } }),
  work("rehandle", "working"),
  work("issue", "issued"),
  event("suggestion.replyAgain", { to: "replied", on: "2023-05-20" }),
  event("commitment.change", { to: "open", detail: { commitmentId: "promise", dueOn: "2023-12-31" } }),
  event("suggestion.approve", {
    to: "closed",
    on: "2023-05-25",
    detail: { round: 2, overall: "satisfied" },
  }),
];

const upTo = (name: string) => standingAfter(LIFE.slice(0, LIFE.findIndex((each) => each.name === name) + 1));

test("before anything had happened there was no case", () => {
  expect(standingAfter([])).toMatchObject({ state: null, acceptedOn: null, round: 1 });
});

test("at each moment it stands where its events had led", () => {
  expect(upTo("suggestion.save")).toMatchObject({ state: "draft", textHash: "second", submittedOn: null });
  expect(upTo("suggestion.accept")).toMatchObject({
    ...{ state: "accepted", series: "2023", number: 7, categoryId: "roads", submittedOn: "2023-03-16" },
    ...{ acceptedOn: "2023-03-17", assignedOn: null, group: null },
  });
  expect(upTo("suggestion.reply")).toMatchObject({
    ...{ state: "replied", round: 1, assignedOn: "2023-03-20", repliedOn: "2023-04-20", ratings: [] },
    works: { work: { unitId: "unit", kind: "lead", state: "issued" } },
    contacts: { contact: { round: 1, way: "visit", answer: "objected" } },
    replies: [{ assignmentId: "work", round: 1 }],
    group: { id: "group", mainId: "main" },
  });
});

test("a second round moves no first day; what is closed is closed until it is opened again", () => {
  const closed = standingAfter(LIFE);
  expect(closed).toMatchObject({
    ...{ state: "closed", round: 2, repliedOn: "2023-04-20", closedOn: "2023-05-25", closing: "rated" },
    ratings: [
      { round: 1, overall: "dissatisfied" },
      { round: 2, overall: "satisfied" },
    ],
    commitments: { promise: { firstDueOn: "2023-09-30", dueOn: "2023-12-31", changed: true } },
  });
  const reopened = standingAfter([...LIFE, event("suggestion.reopen", { to: "rehandling" })]);
  expect(reopened).toMatchObject({ state: "rehandling", round: 3, closedOn: null, closing: null });
});

test("a case that left its group is in none", () => {
  const left = event("group.remove", { detail: { groupId: "group", mainId: "main" } });
  expect(standingAfter([...LIFE, left]).group).toBeNull();
});
