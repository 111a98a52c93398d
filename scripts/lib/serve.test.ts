import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { builtSettings, memoryFlags } from "./serve.mjs";

test("a server's memory is held down, unless NODE_OPTIONS sets a size", () => {
  expect(memoryFlags("--enable-source-maps")).toEqual([
    "--heap-growing-percent=25",
    "--max-semi-space-size=16",
  ]);
  expect(memoryFlags("--max-old-space-size=4096")).toEqual([]);
  expect(memoryFlags("--max_semi_space_size=64")).toEqual([]);
});

test("a server is told the settings of its build; where there is none, it reads them itself", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "yanlu-build-"));
  expect(builtSettings(folder)).toEqual({});
  const manifest = { version: 1, config: { distDir: ".next", compress: true } };
  fs.writeFileSync(path.join(folder, "required-server-files.json"), JSON.stringify(manifest));
  expect(builtSettings(folder)).toEqual({
    __NEXT_PRIVATE_STANDALONE_CONFIG: '{"distDir":".next","compress":true}',
  });
});
