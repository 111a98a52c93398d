import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { beforeAll, expect, test } from "vitest";
import { SHARE_FONT, shareSvg } from "@/domain/portal/share";
import { drawingFonts } from "./drawing-fonts";

beforeAll(() => {
  process.env.NEXTAUTH_SECRET ??= "x".repeat(40);
  process.env.YANLU_DATA_DIR = mkdtempSync(path.join(tmpdir(), "yanlu-drawing-"));
});

async function drawn(title: string): Promise<string> {
  const svg = shareSvg({ congress: "市", product: "言路", title, number: "1", line: "淏" });
  const font = { fontFiles: await drawingFonts(svg), loadSystemFonts: false, defaultFontFamily: SHARE_FONT };
  return new Resvg(svg, { font }).render().asPng().toString("base64");
}

// A letter that no font has is a box, and all boxes are alike.
test("rare letters are drawn as what they are", async () => {
  const pictures = await Promise.all(["第①点", "第②点", "零下℃", "零下淏"].map(drawn));
  expect(new Set(pictures).size).toBe(4);
  expect(await drawn("第①点")).toBe(pictures[0]);
});
