import { expect, test } from "vitest";
import { fieldOf, pathOf } from "./field-path";

test.each([
  ["title", "title"],
  ["units[]", "units"],
  ["points.0", "points.0"],
])("the path of %s is %s", (name, path) => expect(pathOf(name)).toBe(path));

test.each([
  ["title", "title"],
  ["points.1", "points.1"],
  ["units.3", "units"],
  ["answers.0.text.de", "answers.0.text"],
  ["points.7", undefined],
  ["", undefined],
])("a complaint about %s goes to %s", (path, field) =>
  expect(fieldOf(path, ["title", "points.1", "units", "answers.0.text"])).toBe(field),
);
