import { expect, test } from "vitest";
import { PERMISSIONS } from "../permissions";
import type { Viewer } from "../viewer";
import { entryOf, FIGURE_NAMES, partsWith } from "./catalogue";
import { figuresFor, percentOf } from "./figures";
import { funnelOf } from "./flow";
import { rowsAddress } from "./rows";
import { figuresOfViewer, OPEN_FIGURES } from "./sight";

const viewer = (role: Viewer["role"]): Viewer => ({
  ...{ userId: "u", congressId: "c", role, unitId: null, delegationId: null },
});

test("every figure opens a list, and a share is rounded as a share", () => {
  for (const name of FIGURE_NAMES) {
    expect(rowsAddress(name, { year: 2023 })).toMatch(/2023/);
    expect([name, entryOf(name).rounding === "count"]).toEqual([name, entryOf(name).among === null]);
    expect(partsWith(name).every((part) => entryOf(part).among === entryOf(name).among)).toBe(true);
  }
});

test("parts of one whole are printed so that they sum to 100", () => {
  const figures = figuresFor("case", {
    rated: 3,
    satisfied: 1,
    basicallySatisfied: 1,
    dissatisfied: 1,
    content: 2,
  });
  expect(partsWith("satisfied").map((name) => percentOf(name, figures))).toEqual([34, 33, 33]);
  expect(percentOf("content", figures)).toBe(67);
  expect(percentOf("onTime", figures)).toBeNull();
});

test("a share that is no part has one decimal", () =>
  expect(percentOf("onTime", figuresFor("case", { replied: 229, onTime: 228 }))).toBe(99.6));

test("a deputy reads no unit's returns, and what is open to all is no inner matter", () => {
  expect(figuresOfViewer(viewer("deputy"))).not.toContain("worksReturned");
  expect(figuresOfViewer(viewer("staff"))).toEqual(FIGURE_NAMES);
  expect(figuresOfViewer(viewer("administrator"))).toEqual([]);
  expect(OPEN_FIGURES.some((name) => entryOf(name).sight === "handling")).toBe(false);
  expect(OPEN_FIGURES).not.toContain("overdue");
  expect(PERMISSIONS["statistics.read"]).toEqual(
    expect.arrayContaining([...PERMISSIONS["statistics.handling"]]),
  );
});

test("one month of one unit lies within the scope", () => {
  const range = { from: "2023-02-10", to: "2023-12-31" };
  expect(rowsAddress("filed", range, { by: "month", key: "2023-02" })).toBe(
    "/suggestions?from=2023-02-10&to=2023-02-28&fact=filed",
  );
  expect(rowsAddress("filed", { year: 2024 }, { by: "year", key: "2024" })).toContain("from=2024-01-01");
  expect(rowsAddress("content", {}, { by: "unit", key: "u" })).toBe(
    "/suggestions?unit=u&part=main&fact=content",
  );
  expect(rowsAddress("kept", {}, { by: "category", key: "k" })).toBeNull();
  expect(rowsAddress("filed", {}, { by: "delegation", key: null })).toBeNull();
});

test("who stopped at a stage and the next stage add up to it", () => {
  const counts = { filed: 10, assigned: 9, unassigned: 1, replied: 7, unreplied: 2, rated: 6 };
  const steps = funnelOf(figuresFor("case", { ...counts, unrated: 1, content: 5, dissatisfied: 1 }));
  for (const [index, { count, left }] of steps.entries())
    if (left) expect(count).toBe(left.count + (steps[index + 1]?.count ?? 0));
});
