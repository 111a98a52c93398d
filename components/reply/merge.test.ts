import { expect, test } from "vitest";
import { differences, merge, take } from "./merge";
import { draftOf, rowsOf, type SavedReply, valuesOf, valuesOfForm } from "./values";

const saved: SavedReply = {
  answers: [{ dealtWith: true, text: "甲" }],
  summary: "",
  classKey: null,
  explanation: "",
  escalated: false,
  commitments: [],
  contactName: "韩文远",
  contactPhone: "",
  publishProposal: "full",
};
const base = valuesOf(saved, 2);

test("what only the other changed is taken over", () => {
  const theirs = { ...base, "answers.1.text": "乙" };
  const mine = { ...base, summary: "总的答复" };
  const { values, taken, conflicts } = merge(base, theirs, mine);
  expect(values).toEqual({ ...base, "answers.1.text": "乙", summary: "总的答复" });
  expect(taken).toEqual(["answers.1.text"]);
  expect(conflicts).toEqual([]);
});

test("where both wrote, mine stays and theirs is shown", () => {
  const { values, conflicts } = merge(base, { ...base, summary: "他的" }, { ...base, summary: "我的" });
  expect(values.summary).toBe("我的");
  expect(conflicts).toEqual([{ part: "summary", theirs: "他的", mine: "我的" }]);
});

test("what both emptied or both wrote alike is no conflict", () => {
  const { contactName: _, ...emptied } = base;
  expect(merge(base, emptied, emptied).conflicts).toEqual([]);
  const alike = { ...base, summary: "一样" };
  expect(merge(base, alike, alike)).toEqual({ values: alike, taken: [], conflicts: [] });
});

test("what they emptied is emptied, what I emptied stays empty", () => {
  const { contactName: _, ...emptied } = base;
  expect(merge(base, emptied, base).values).toEqual(emptied);
  expect(merge(base, base, emptied).values).toEqual(emptied);
});

test("commitments are compared and taken over as one list", () => {
  const theirs = { ...base, "commitments.0.text": "清淤", "commitments.0.dueOn": "2027-05-31" };
  const mine = { ...base, "commitments.0.text": "清淤", "commitments.1.text": "绿化" };
  expect(merge(base, theirs, mine).conflicts).toEqual([
    { part: "commitments", theirs: "清淤 · 2027-05-31", mine: "清淤\n绿化" },
  ]);
  expect(take(mine, theirs, "commitments")).toEqual(theirs);
  expect(differences(theirs, mine)).toEqual(["commitments"]);
});

test("a form that came back reads as what was saved", () => {
  const entries: [string, unknown][] = [
    ["id", "x"],
    ["version", "3"],
    ["answers.0.dealtWith", "yes"],
    ["answers.0.text", " 甲\r\n乙 "],
    ["answers.1.dealtWith", "no"],
    ["commitments.0.text", ""],
    ["commitments.0.dueOn", ""],
    ["commitments.1.text", "清淤"],
    ["commitments.1.dueOn", "2027-05-31"],
    ["commitments.1.owner", "水利科"],
    ["publishProposal", "full"],
  ];
  const values = valuesOfForm(entries);
  expect(values).toEqual({
    "answers.0.dealtWith": "yes",
    "answers.0.text": "甲\n乙",
    "answers.1.dealtWith": "no",
    "commitments.0.text": "清淤",
    "commitments.0.dueOn": "2027-05-31",
    "commitments.0.owner": "水利科",
    publishProposal: "full",
  });
  expect(rowsOf(values)).toEqual([{ text: "清淤", dueOn: "2027-05-31", owner: "水利科" }]);
  expect(draftOf(values, 2)).toEqual({
    answers: [
      { dealtWith: true, text: "甲\n乙" },
      { dealtWith: false, text: "" },
    ],
    classKey: null,
    explanation: "",
    commitments: [{ text: "清淤", dueOn: "2027-05-31", owner: "水利科" }],
    contactName: "",
    contactPhone: "",
  });
});

test("a saved reply reads like the form that was sent", () => {
  const reply = {
    ...saved,
    commitments: [{ text: "清淤", dueOn: null, owner: "" }],
    escalated: true,
    classKey: "C",
  };
  const values = valuesOf(reply, 2);
  expect(valuesOfForm(Object.entries(values))).toEqual(values);
  expect(differences(values, base).toSorted()).toEqual(["classKey", "commitments", "escalated"]);
});
