import { expect, test } from "vitest";
import { formTree } from "./form-tree";

const form = (...entries: [string, string][]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};

test("dotted names become arrays and objects", () => {
  const data = form(
    ["title", "t"],
    ["points.0", "a"],
    ["points.1", "b"],
    ["answers.0.text", "x"],
    ["answers.0.point", "1"],
  );
  expect(formTree(data)).toEqual({ title: "t", points: ["a", "b"], answers: [{ text: "x", point: "1" }] });
});

test("a list is in the order of its numbers, and gaps close up", () => {
  expect(formTree(form(["points.10", "c"], ["points.2", "b"], ["points.0", "a"]))).toEqual({
    points: ["a", "b", "c"],
  });
});

test("a huge number makes no huge list", () => {
  expect(formTree(form(["points.999999999", "a"]))).toEqual({ points: ["a"] });
});

test("a [] name is always a list, any other name counts once", () => {
  expect(formTree(form(["units[]", "a"]))).toEqual({ units: ["a"] });
  expect(formTree(form(["units[]", "a"], ["units[]", "b"]))).toEqual({ units: ["a", "b"] });
  expect(formTree(form(["rows.0.units[]", "a"], ["rows.0.units[]", "b"]))).toEqual({
    rows: [{ units: ["a", "b"] }],
  });
  expect(formTree(form(["agree", ""], ["agree", "on"]))).toEqual({ agree: "on" });
});

test("Next's own fields are left out", () => {
  expect(
    formTree(form(["$ACTION_ID_abc", ""], ["$ACTION_REF_1", ""], ["$ACTION_1:0", "{}"], ["a", "1"])),
  ).toEqual({ a: "1" });
});

test("no name reaches the prototype", () => {
  const tree = formTree(
    form(["__proto__.polluted", "yes"], ["constructor.prototype.polluted", "yes"], ["a", "1"]),
  );
  expect(tree).toEqual({ a: "1" });
  expect(Object.getPrototypeOf(tree)).toBe(Object.prototype);
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});

test("names without sense are left out", () => {
  expect(formTree(form(["", "1"], ["a..b", "1"], [".a", "1"], ["a.b.c.d.e.f.g.h.i", "1"]))).toEqual({});
});

test("files come as they are", () => {
  const data = new FormData();
  data.append("scan", new File(["x"], "a.pdf"));
  expect(formTree(data).scan).toBeInstanceOf(File);
});
