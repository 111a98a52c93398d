import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const ROOMS = ["app", "components", "db", "domain", "server", "e2e"].filter((room) => existsSync(room));
const summary = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ rule: z.object({ name: z.string() }), from: z.string(), to: z.string() })),
  }),
});

function cruise() {
  const args = ["depcruise", ...ROOMS, "--config", ".dependency-cruiser.mjs", "-T", "json", "--no-progress"];
  const out = execFileSync("npx", args, {
    encoding: "utf8",
    maxBuffer: 1e9,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return summary.parse(JSON.parse(out)).summary;
}

test("every room stays in its layer", () => {
  const { totalCruised, violations } = cruise();
  // The tool that cannot read TypeScript sees nothing and is content: it must have seen our files.
  expect(totalCruised).toBeGreaterThan(200);
  expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
});
