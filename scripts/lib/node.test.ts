import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { nodeProgram } from "./node.mjs";

test("an older machine's server runs on the Node among the packages", () => {
  const version = execFileSync(nodeProgram("20.19.0"), ["--version"], { encoding: "utf8" });
  expect(Number.parseInt(version.slice(1), 10)).toBeGreaterThanOrEqual(24);
});

test("a machine's own Node is kept when it is new, or when the other does not run here", () => {
  const broken = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "yanlu-node-")), "node");
  fs.writeFileSync(broken, "not a program", { mode: 0o755 });
  expect(nodeProgram("26.1.0")).toBe(process.execPath);
  expect(nodeProgram("20.19.0", broken)).toBe(process.execPath);
  expect(nodeProgram("20.19.0", `${broken}-none`)).toBe(process.execPath);
});
