import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { rateInput } from "../rating/input";
import {
  assignInput,
  bulkAssignInput,
  confirmContactInput,
  issueInput,
  recordContactInput,
  saveReplyInput,
  signInput,
} from "./input";

const id = "6f1f1c1e-3a52-4a30-9d8a-2f6a5f6f0a01";
const [a, b, c] = [
  "6f1f1c1e-3a52-4a30-9d8a-2f6a5f6f0a0a",
  "6f1f1c1e-3a52-4a30-9d8a-2f6a5f6f0a0b",
  "6f1f1c1e-3a52-4a30-9d8a-2f6a5f6f0a0c",
];
const at = { id, version: 1 };

/** The paths and messages of what is wrong, or nothing. */
const wrong = (schema: z.ZodType, input: unknown) =>
  schema.safeParse(input).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? [];

describe("who handles it (Henan Art. 13)", () => {
  const given = { ...at, wishAnswer: "none" };
  test.each([
    ["one lead", { leadId: a }, []],
    ["one lead and two others", { leadId: a, coIds: [b, c] }, []],
    ["two separately", { separateIds: [a, b] }, []],
    ["nobody", {}, ["leadId leadOrSeparate"]],
    ["one separately", { separateIds: a }, ["separateIds twoSeparate"]],
    ["a lead and one separately", { leadId: a, separateIds: [b] }, ["separateIds leadOrSeparate"]],
    ["others without a lead", { coIds: [a], separateIds: [b, c] }, ["coIds coNeedsLead"]],
    ["the lead twice", { leadId: a, coIds: [a] }, ["coIds unitTwice"]],
    ["one separately, twice", { separateIds: [a, a] }, ["separateIds unitTwice"]],
  ])("%s", (_what, units, complaints) => {
    expect(wrong(assignInput, { ...given, ...units })).toEqual(complaints);
  });

  test("how the deputy's wish was weighed is said (Henan Art. 12)", () => {
    expect(wrong(assignInput, { ...at, leadId: a })).toEqual(["wishAnswer required"]);
  });
});

test("several cases at once are named by id and version, and by nothing else", () => {
  const given = { leadId: a, wishAnswer: "none" };
  expect(wrong(bulkAssignInput, { ...given, cases: [`${id}@3`, `${b}@12`] })).toEqual([]);
  for (const forged of [id, `${id}@`, `${id}@-1`, `${"-".repeat(36)}@1`, `${id}@1; drop`, `${id}x@1`])
    expect(wrong(bulkAssignInput, { ...given, cases: [forged] })).toHaveLength(1);
  expect(wrong(bulkAssignInput, { ...given, cases: [] })).toEqual(["cases required"]);
  const many = Array.from({ length: 101 }, () => `${id}@1`);
  expect(wrong(bulkAssignInput, { ...given, cases: many })).toEqual(["cases too_many"]);
});

describe("a contact", () => {
  const call = { ...at, recordId: a, phase: "before", way: "phone", heldOn: "2023-03-20" };
  const told = { ...call, people: "林知远", summary: "听取意见。" };
  test("by telephone needs no place, face to face does (rules.md §1.8)", () => {
    expect(wrong(recordContactInput, told)).toEqual([]);
    for (const way of ["visit", "meeting", "symposium", "research"]) {
      expect(wrong(recordContactInput, { ...told, way })).toEqual(["place required"]);
      expect(wrong(recordContactInput, { ...told, way, place: "会议室" })).toEqual([]);
    }
  });

  test("needs people, a summary and a day that exists", () => {
    expect(wrong(recordContactInput, { ...told, people: " " })).toEqual(["people required"]);
    expect(wrong(recordContactInput, { ...told, summary: "" })).toEqual(["summary required"]);
    expect(wrong(recordContactInput, { ...told, heldOn: "2023-02-29" })).toEqual(["heldOn not_a_day"]);
  });

  test("is confirmed with a word, objected to with a reason", () => {
    expect(wrong(confirmContactInput, { recordId: a, right: "yes" })).toEqual([]);
    expect(wrong(confirmContactInput, { recordId: a, right: "no" })).toEqual(["objection required"]);
    expect(wrong(confirmContactInput, { recordId: a, right: "no", objection: "未见面" })).toEqual([]);
    expect(wrong(confirmContactInput, { recordId: a })).toEqual(["right required"]);
  });
});

test("a reply may be incomplete, but no field may hold what does not belong there", () => {
  expect(wrong(saveReplyInput, at)).toEqual([]);
  expect(wrong(saveReplyInput, { ...at, contactPhone: "call me<script>" })).toEqual(["contactPhone invalid"]);
  expect(wrong(saveReplyInput, { ...at, commitments: [{ text: "x", dueOn: "soon" }] })).toHaveLength(1);
  expect(wrong(saveReplyInput, { ...at, answers: [{ text: "字".repeat(3001) }] })).toHaveLength(1);
  expect(wrong(saveReplyInput, { ...at, publishProposal: "all" })).toHaveLength(1);
});

test("a signature says that the reply was read; a document has a number", () => {
  expect(wrong(signInput, at)).toEqual(["read mustTick"]);
  expect(wrong(signInput, { ...at, read: "on" })).toEqual([]);
  expect(wrong(issueInput, { ...at, docNumber: "  " })).toEqual(["docNumber required"]);
});

describe("a rating", () => {
  const words = { handling: "satisfied", result: "satisfied", overall: "satisfied" };
  test("needs all three answers; silence is none of them", () => {
    expect(wrong(rateInput, { ...at, ...words })).toEqual([]);
    for (const axis of ["handling", "result", "overall"])
      expect(wrong(rateInput, { ...at, ...words, [axis]: undefined })).toEqual([`${axis} required`]);
  });

  test("of dissatisfaction needs its reason and a concrete demand (Henan Art. 22)", () => {
    const unhappy = { ...at, ...words, overall: "dissatisfied" };
    expect(wrong(rateInput, unhappy)).toEqual(["reason required", "demand required"]);
    expect(wrong(rateInput, { ...unhappy, reason: "没有解决", demand: " " })).toEqual(["demand required"]);
    expect(wrong(rateInput, { ...unhappy, reason: "没有解决", demand: "限期办理" })).toEqual([]);
  });

  test("asks for no reason when only the way of handling displeased", () => {
    expect(wrong(rateInput, { ...at, ...words, handling: "dissatisfied" })).toEqual([]);
  });
});
