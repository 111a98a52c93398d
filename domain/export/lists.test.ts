import { expect, test } from "vitest";
import { EXPORT_NAMES, exportAt } from "./lists";

test.each(EXPORT_NAMES)("%s is found by its address", (name) => {
  const id = name.includes("[") ? "7" : null;
  expect(exportAt(name.replace(/\[[^\]]+\]/, "7"))).toEqual({ name, id });
});

test.each(["/", "", "/nothing", "/suggestions/7/8", "/suggestions/"])("%j is no list", (path) =>
  expect(exportAt(path)).toBeNull(),
);
