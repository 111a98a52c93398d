import { expect, test } from "vitest";
import { Refusal } from "@/domain/refusal";
import { reasonOf } from "./operator";

test("why a command did not do it is said in both languages, with its numbers", () =>
  expect(reasonOf(new Refusal("conflict", "organisation.unitHasCases", { count: 1200 }))).toBe(
    "该单位还有 1,200 件在办的建议，办结或者改派后才能停用。\nThe unit has 1,200 open suggestions; it can be retired once they are closed or re-assigned.",
  ));

test("a reason without words is told as it is", () =>
  expect(reasonOf(new Refusal("conflict", "nothing.known"))).toBe("nothing.known\nnothing.known"));
