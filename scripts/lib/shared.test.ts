import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { shareCode } from "./shared.mjs";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "yanlu-shared-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const modules = (word: string, map: string) =>
  `module.exports=[7,()=>${JSON.stringify(word.repeat(500))}];\n//# sourceMappingURL=${map}.map`;

test("what is written several times is loaded once, and gives the same", () => {
  const files = {
    "a.js": modules("same", "a"),
    "b.js": modules("same", "b"),
    "c.js": modules("other", "c"),
    "ssr/a.js": modules("same", "a"),
    "short.js": "module.exports=[];",
    "short-too.js": "module.exports=[];",
  };
  fs.mkdirSync(path.join(folder, "ssr"));
  for (const [name, code] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), code);
  shareCode(folder);
  const load = createRequire(path.join(folder, "a.js"));
  const given = (name: string) => load(path.join(folder, `${name}.js`));
  expect(given("b")).toBe(given("a"));
  expect(given("c")[1]()).toBe("other".repeat(500));
  const kept = ["a.js", "c.js", "ssr/a.js", "short.js", "short-too.js"] as const;
  for (const name of kept) expect(fs.readFileSync(path.join(folder, name), "utf8")).toBe(files[name]);
});
