import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { charactersOf } from "./cmap";
import { renameFont } from "./rename";
import { tablesOf, unpackWoff } from "./woff";

const woff = readFileSync(
  path.join("node_modules/@fontsource/noto-serif-sc/files/noto-serif-sc-119-400-normal.woff"),
);

const entries = (font: Buffer) =>
  Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = 12 + index * 16;
    const offset = font.readUInt32BE(at + 8);
    const length = font.readUInt32BE(at + 12);
    return { tag: font.toString("latin1", at, at + 4), sum: font.readUInt32BE(at + 4), offset, length };
  });

const sumOf = (bytes: Buffer) => {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4)
    sum = (sum + Buffer.concat([bytes.subarray(at, at + 4), Buffer.alloc(4)]).readUInt32BE(0)) >>> 0;
  return sum;
};

test("a WOFF becomes the TTF it was made of: each table has its length and its sum", () => {
  const font = unpackWoff(woff);
  expect(font.readUInt32BE(0)).toBe(0x00010000);
  const found = entries(font);
  expect(found.map(({ tag }) => tag)).toEqual(tablesOf(woff).map(({ tag }) => tag));
  for (const { tag, sum, offset, length } of found) {
    expect(offset % 4).toBe(0);
    // The sum of `head` is made without the file's own sum in it.
    if (tag !== "head") expect(sumOf(font.subarray(offset, offset + length)), tag).toBe(sum);
  }
});

test("what is no WOFF is refused", () => {
  expect(() => unpackWoff(Buffer.from("OTTO and so on"))).toThrow("not a WOFF");
});

test("the table of characters names what the slice claims, and nothing else", () => {
  const cmap = tablesOf(woff).find(({ tag }) => tag === "cmap");
  const characters = charactersOf(cmap?.bytes ?? Buffer.alloc(4));
  expect(characters.has("的".codePointAt(0) ?? 0)).toBe(true);
  expect(characters.has("䶮".codePointAt(0) ?? 0)).toBe(false);
  expect(characters.has(0xffff)).toBe(false);
});

test("a renamed font says its new name, and its sums are right", () => {
  const font = renameFont(unpackWoff(woff), "仿宋_GB2312");
  expect(font.includes(Buffer.from("仿宋_GB2312", "utf16le").swap16())).toBe(true);
  expect(font.includes(Buffer.from("Noto", "utf16le").swap16())).toBe(false);
  expect(sumOf(font)).toBe(0xb1b0afba);
});
