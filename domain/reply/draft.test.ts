import { describe, expect, test } from "vitest";
import { missingFromReply, type ReplyDraft } from "./draft";

const full: ReplyDraft = {
  answers: [
    { dealtWith: true, text: "已增设站点。" },
    { dealtWith: false, text: "超出本级权限。" },
  ],
  classKey: "A",
  explanation: "",
  commitments: [],
  contactName: "周平",
  contactPhone: "0392-3300000",
};
const FREE = { needsCommitment: false, needsExplanation: false };

const missing = (change: Partial<ReplyDraft>, demand: typeof FREE | null = FREE, points = 2) =>
  missingFromReply({ ...full, ...change }, points, demand, "2023-06-01");

test("a reply that answers every point and has a class and a contact lacks nothing", () => {
  expect(missing({})).toEqual([]);
});

test("no draft lacks everything", () => {
  expect(missingFromReply(null, 2, null, "2023-06-01")).toEqual(["answers", "class", "contactPerson"]);
});

describe("every numbered point is answered, dealt with or not", () => {
  test.each([
    ["one answer is blank", [full.answers[0], { dealtWith: false, text: " " }]],
    ["one answer is missing", [full.answers[0]]],
    ["there is none", []],
    ["there is one too many", [...full.answers, { dealtWith: true, text: "还有一点。" }]],
  ])("%s", (_what, answers) => {
    const given = answers.filter((answer) => answer !== undefined);
    expect(missing({ answers: given })).toEqual(["answers"]);
  });
});

describe("what a class demands (rules.md §5.2)", () => {
  const promise = { text: "年底前建成。", dueOn: "2023-12-31", owner: "建设科" };
  const EMPTY = { text: "", dueOn: null, owner: "" };
  const planned = { needsCommitment: true, needsExplanation: false };
  const impossible = { needsCommitment: false, needsExplanation: true };

  test("no class, or one that does not exist", () => {
    expect(missing({ classKey: null }, null)).toEqual(["class"]);
  });

  test("a plan needs a promise with words, a day and somebody who sees to it", () => {
    expect(missing({}, planned)).toEqual(["commitment"]);
    expect(missing({ commitments: [{ ...promise, dueOn: null }] }, planned)).toEqual(["commitment"]);
    expect(missing({ commitments: [{ ...promise, text: " " }] }, planned)).toEqual(["commitment"]);
    expect(missing({ commitments: [{ ...promise, owner: "" }] }, planned)).toEqual(["commitment"]);
    expect(missing({ commitments: [EMPTY, promise] }, planned)).toEqual([]);
    expect(missing({ commitments: [EMPTY] }, planned)).toEqual(["commitment"]);
  });

  test("nothing is promised for a day that has passed", () => {
    const by = (dueOn: string) => missing({ commitments: [promise, { ...promise, dueOn }] }, planned);
    expect([by("2023-05-31"), by("2023-06-01")]).toEqual([["commitmentDay"], []]);
  });

  test("what is promised without need is promised whole, or not at all", () => {
    expect(missing({ commitments: [promise, { ...promise, owner: " " }] })).toEqual(["commitment"]);
    expect(missing({ commitments: [EMPTY, promise] })).toEqual([]);
  });

  test("what cannot be done needs an explanation", () => {
    expect(missing({}, impossible)).toEqual(["explanation"]);
    expect(missing({ explanation: "　" }, impossible)).toEqual(["explanation"]);
    expect(missing({ explanation: "资金未列入本年预算。" }, impossible)).toEqual([]);
  });
});

test("the letter names a person and a telephone (rules.md §1.7)", () => {
  expect(missing({ contactName: "" })).toEqual(["contactPerson"]);
  expect(missing({ contactPhone: " " })).toEqual(["contactPerson"]);
});
