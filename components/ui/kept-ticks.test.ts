import { afterEach, expect, test, vi } from "vitest";
import type { Viewer } from "@/domain/viewer";
import { forgetAllTicks, forgetTicks, keepTicks, keptTicks, placed, tickListOf } from "./kept-ticks";

afterEach(() => vi.unstubAllGlobals());

const tick = (value: string, fields = {}) => ({ value, label: `关于${value}的建议`, fields });
const valuesOf = (ticks: readonly { value: string }[]) => ticks.map(({ value }) => value);

test("what is ticked is on this page, on another one, or on a row that has changed since", () => {
  const kept = [tick("a@1"), tick("b@2"), tick("c@3"), tick("d")];
  const { here, elsewhere, changed } = placed(kept, ["b@2", "c@4", "d", "e@1"]);
  expect([valuesOf(here), valuesOf(elsewhere), changed]).toEqual([["b@2", "d"], ["a@1"], 1]);
  // A row of this page that cannot be ticked any more.
  expect(placed([tick("d"), tick("a@1")], ["d@"])).toEqual({
    here: [],
    elsewhere: [tick("a@1")],
    changed: 1,
  });
  expect(placed([], ["a@1"])).toEqual({ here: [], elsewhere: [], changed: 0 });
});

/** A tab's storage. */
function storage() {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => void held.set(key, text),
    clear: () => held.clear(),
  };
}

test("each list keeps its own, with what else was chosen, until it is forgotten", () => {
  vi.stubGlobal("sessionStorage", storage());
  const chosen = [tick("a@1", { leaderId: "郑统" }), tick("b@1")];
  keepTicks("one", chosen);
  keepTicks("other", [tick("c")]);
  expect(keptTicks("one")).toEqual(chosen);
  forgetTicks("one");
  expect([keptTicks("one"), valuesOf(keptTicks("other"))]).toEqual([[], ["c"]]);
});

test("each congress and each person has lists of his own", () => {
  const at = (congressId: string, userId: string) => ({ congressId, userId, role: "staff" }) as Viewer;
  const lists = [at("city", "wang"), at("county", "wang"), at("city", "li")].map((viewer) =>
    tickListOf(viewer, "/desk/assign"),
  );
  expect(new Set(lists).size).toBe(3);
});

test("after signing out nothing of any list is left, wherever it was kept", () => {
  const tab = storage();
  vi.stubGlobal("sessionStorage", tab);
  for (const list of ["one", "other"]) keepTicks(list, [tick("a@1")]);
  forgetAllTicks();
  expect([tab.held.size, keptTicks("one"), keptTicks("other")]).toEqual([0, [], []]);
});

test.each([
  ["what is no list", '{"value":"a"}', []],
  ["what cannot be read", "[{", []],
  ["what is no tick", '[{"value":1,"label":"","fields":{}},{"value":"a","label":"甲","fields":{"x":1}}]', []],
  ["a tick among others", '[null,{"value":"a","label":"甲","fields":{}}]', ["a"]],
])("of %s only ticks are taken", (_, text, values) => {
  const tab = storage();
  vi.stubGlobal("sessionStorage", tab);
  keepTicks("mixed", []);
  for (const key of tab.held.keys()) tab.held.set(key, text);
  expect(valuesOf(keptTicks("mixed"))).toEqual(values);
});

test("a browser that keeps nothing still knows them on the next page", () => {
  const fail = () => {
    throw new Error("SecurityError");
  };
  vi.stubGlobal("sessionStorage", { getItem: fail, setItem: fail });
  keepTicks("private", [tick("a@1")]);
  expect(valuesOf(keptTicks("private"))).toEqual(["a@1"]);
});
