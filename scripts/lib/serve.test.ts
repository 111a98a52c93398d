import { expect, test } from "vitest";
import { memoryFlags } from "./serve.mjs";

test("a server's memory is held down, unless NODE_OPTIONS sets a size", () => {
  expect(memoryFlags("--enable-source-maps")).toEqual([
    "--heap-growing-percent=25",
    "--max-semi-space-size=8",
  ]);
  expect(memoryFlags("--max-old-space-size=4096")).toEqual([]);
  expect(memoryFlags("--max_semi_space_size=64")).toEqual([]);
});
