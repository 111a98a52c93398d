import { expect, test } from "vitest";
import { isCurrent } from "./nav-item";

test.each([
  ["/", "/", true],
  ["/", "/suggestions", false],
  ["/suggestions", "/suggestions", true],
  ["/suggestions", "/suggestions/12", true],
  ["/suggestions", "/suggestions-old", false],
])("%s on %s: %s", (href, path, current) => expect(isCurrent(href, path)).toBe(current));

test("the nearest entry is the current one", () => {
  const entries = ["/suggestions", "/suggestions/new"];
  expect(entries.filter((entry) => isCurrent(entry, "/suggestions/new", entries))).toEqual([
    "/suggestions/new",
  ]);
  expect(entries.filter((entry) => isCurrent(entry, "/suggestions/12", entries))).toEqual(["/suggestions"]);
});
