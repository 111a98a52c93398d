import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { narrowCode, narrowed } from "./narrow.mjs";

const run = (code: string): unknown => new Function(`return ${code}`)();

test.each([
  ["'言路'"],
  ["`言路$` + 1"],
  ["'\\\\言'"],
  ["'\\言'"],
  ["({ 言: 1, '路': '😀' })"],
  ["[...'言路'].filter((sign) => /[一-龥]/u.test(sign)).join('、')"],
  ["/^[𠀀-𪛟😀]$/u.test('😀') && !/^[𠀀-𪛟]$/u.test('言')"],
  ["/* 说明 */ '﹏'.length // 尾"],
])("%s means the same", (code) => {
  const narrow = narrowed(code);
  expect(narrow).toMatch(/^[\x20-\xff]*$/);
  expect(run(narrow)).toEqual(run(code));
});

test("a text that is taken as it is written stays as it is", () => {
  const code = "String.raw`\\s言`";
  expect(run(narrowed(code))).toBe("\\s言");
  expect(narrowed(code)).toBe(code);
});

test("whatever stands in a string, it stays", () =>
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("言", "\\", "'", '"', "n", "\n", "é", "😀", "\u2028") }),
      (text) => {
        expect(run(narrowed(JSON.stringify(text)))).toBe(text);
      },
    ),
  ));

test("only code is narrowed, in all folders", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "yanlu-narrow-"));
  fs.mkdirSync(path.join(folder, "a"));
  fs.writeFileSync(path.join(folder, "a", "b.js"), "exports.word = '言'");
  fs.writeFileSync(path.join(folder, "a", "c.json"), '"言"');
  narrowCode(folder);
  const read = (name: string) => fs.readFileSync(path.join(folder, "a", name), "utf8");
  expect([read("b.js"), read("c.json")]).toEqual(["exports.word = '\\u8a00'", '"言"']);
});
