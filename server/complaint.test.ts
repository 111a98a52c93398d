import { expect, test } from "vitest";
import { z } from "zod";
import { fieldError } from "@/domain/field-error";
import { dayField } from "@/domain/organisation/fields";
import { complaints } from "./complaint";

const schema = z.object({
  title: z.string().min(3).max(5),
  role: z.enum(["a", "b"]),
  days: z.coerce.number().int().min(1).max(9),
  day: dayField,
  points: z.array(z.string().min(1)).min(2).max(3, "too_many"),
  answers: z.array(z.object({ text: z.string().max(2) })),
});

const wrong = (raw: Record<string, unknown>) => {
  const parsed = schema.safeParse(raw);
  return parsed.error ? complaints(parsed.error, raw) : {};
};

test("each rule has its word, under the field's own name", () => {
  const raw = {
    title: "toolong",
    role: "c",
    days: "x",
    day: "2027-02-29",
    points: ["", "b"],
    answers: [{ text: "abc" }],
  };
  expect(wrong(raw)).toEqual({
    title: [{ key: "too_long", values: { max: 5 } }],
    role: [{ key: "invalid" }],
    days: [{ key: "not_a_number" }],
    day: [{ key: "not_a_day" }],
    "points.0": [{ key: "required" }],
    "answers.0.text": [{ key: "too_long", values: { max: 2 } }],
  });
});

test("what was left empty is asked for, whatever else is wrong with it", () => {
  const { title, role, points, answers } = wrong({ title: "", role: "", days: "1", day: "2027-02-28" });
  expect([title, role, points, answers]).toEqual(Array(4).fill([{ key: "required" }]));
});

test("limits travel with the word", () => {
  const raw = {
    title: "ab",
    role: "a",
    days: "10",
    day: "2027-01-01",
    points: ["a", "b", "c", "d"],
    answers: [],
  };
  expect(wrong(raw)).toEqual({
    title: [{ key: "too_short", values: { min: 3 } }],
    days: [{ key: "too_big", values: { max: 9 } }],
    points: [{ key: "too_many", values: { max: 3 } }],
  });
});

test("without the form, nothing counts as left empty", () => {
  const parsed = z.object({ role: z.enum(["a"]) }).safeParse({ role: "x" });
  expect(parsed.error && complaints(parsed.error)).toEqual({ role: [{ key: "invalid" }] });
});

test("a command's own complaint keeps its values", () => {
  const error = fieldError("points.1", { key: "too_short", values: { min: 10 } });
  expect(complaints(error, { points: ["a", "b"] })).toEqual({
    "points.1": [{ key: "too_short", values: { min: 10 } }],
  });
});
