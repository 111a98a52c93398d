import { expect, test } from "vitest";
import type { Task, TaskName } from "../task";
import { feedDays } from "./due";

const task = (name: TaskName, more: Partial<Task> = {}): Task => ({
  name,
  suggestionId: "s1",
  assignmentId: "w1",
  title: "关于公交的建议",
  number: "2026-007",
  dueOn: "2026-06-03",
  due: null,
  ...more,
});

test("a duty keeps its entry through its steps, and its number grows with its day", () => {
  const [first] = feedDays([task("start")], "2026-06-01");
  const [later] = feedDays([task("sign", { dueOn: "2026-09-03" })], "2026-06-01");
  expect(later?.uid).toBe(first?.uid);
  expect(later?.sequence).toBeGreaterThan(first?.sequence ?? Number.NaN);
});

test("each duty stands once, and what has no day not at all", () =>
  expect(
    feedDays(
      [task("handle"), task("issue"), task("receive"), task("assign", { dueOn: null })],
      "2026-06-01",
    ).map(({ uid }) => uid),
  ).toEqual(["reply-w1@yanlu", "receive-w1@yanlu"]));

test("the text of a promise is not told", () =>
  expect(
    feedDays([task("keepCommitment", { about: "c1", title: "年底前修好" })], "2026-06-01"),
  ).toMatchObject([{ uid: "keepCommitment-c1@yanlu", title: "", path: "/commitments/c1" }]));

test.each([
  ["2026-06-03", false],
  ["2026-06-04", true],
])("on %s it is late: %s", (today, late) =>
  expect(feedDays([task("handle")], today)).toMatchObject([{ late }]),
);
