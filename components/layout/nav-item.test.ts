import { expect, test } from "vitest";
import { inRooms, isCurrent } from "./nav-item";

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

test("a few entries are one list, many stand under their rooms in the order they come", () => {
  const item = (room: string, href: string) => ({ room, href, label: href, icon: null });
  const few = ["a", "b"].map((room) => item(room, `/${room}`));
  expect(inRooms(few)).toEqual([{ room: null, items: few }]);
  const many = "aaabbbbcca".split("").map((room, index) => item(room, `/${index}`));
  expect(inRooms(many).map(({ room, items }) => `${room}${items.length}`)).toEqual(["a4", "b4", "c2"]);
});
