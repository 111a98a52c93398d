import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { Block, Document } from "@/domain/document/document";
import { textsOf } from "@/domain/document/text";
import { dense, hasProgram, heightOf, pdfText, wordParts, wordText } from "@/tests/support/office-files";
import { documentFile } from "./file";
import { toPdf } from "./pdf";
import { toWord } from "./word";

beforeAll(() => {
  process.env.NEXTAUTH_SECRET ??= "x".repeat(40);
  process.env.YANLU_DATA_DIR = mkdtempSync(path.join(tmpdir(), "yanlu-document-"));
});

const text = (style: Extract<Block, { kind: "text" }>["style"], line: string): Block => ({
  kind: "text",
  style,
  runs: [line],
});

const letter: Document = {
  title: "关于“停车难”的答复",
  language: "zh-CN",
  numbered: true,
  watermark: "草稿",
  blocks: [
    text("mark", "A类"),
    text("redHead", "鹤壁市卫生健康委员会"),
    { kind: "sides", style: "docNumber", start: "鹤卫建〔2026〕12号", end: "签发人：王建国" },
    { kind: "rule", tone: "red" },
    text("title", "关于市十二届人大一次会议第001号建议的答复"),
    text("addressee", "张喆、赵䶮代表："),
    text("heading", "一、增加120㎡诊室"),
    {
      kind: "text",
      style: "body",
      runs: ["完成①中心，保持20℃；<b>&amp; =1+1 ", { text: "加粗", bold: true }, "𬱖。"],
    },
    { kind: "signoff", issuer: "鹤壁市卫生健康委员会", day: "2026年11月30日" },
    { kind: "imprint", lines: ["抄送：市人大常委会代表联络工作委员会。"] },
    { kind: "pageBreak" },
    { kind: "contents", title: "目录" },
    {
      kind: "table",
      columns: [
        { head: "编号", width: 1 },
        { head: "标题", width: 3 },
      ],
      rows: [
        ["1", "甲"],
        ["2", "乙"],
      ],
    },
    {
      kind: "form",
      rows: [
        { label: "意见", value: "□满意　□不满意" },
        { label: "签名", value: "", lines: 4 },
      ],
    },
    text("note", "注：请寄回。"),
  ],
};

test("the Word file holds every text as text, its fonts, and no field that asks on opening", async () => {
  const file = await toWord(letter);
  const shown = dense(wordText(file));
  for (const part of textsOf(letter)) expect(shown).toContain(dense(part));
  const parts = wordParts(file);
  expect(parts["word/fontTable.xml"]).toMatch(/仿宋_GB2312[\s\S]*embedRegular/);
  expect(parts["word/settings.xml"]).not.toContain("updateFields");
  expect(parts["word/document.xml"]).not.toContain('w:dirty="true"');
  expect(parts["word/header1.xml"]).toContain("草稿");
  expect(parts["word/footer1.xml"]).toContain("PAGE");
  expect(file.length).toBeLessThan(600_000);
});

test("the PDF is one, has its fonts inside, and no text is lost", async (context) => {
  const file = await toPdf(letter);
  expect(file.subarray(0, 5).toString()).toBe("%PDF-");
  expect(file.includes("FontFile2")).toBe(true);
  if (!hasProgram("pdftotext")) return context.skip("pdftotext (poppler-utils) is not on this machine");
  const shown = dense(pdfText(file));
  for (const part of textsOf(letter)) {
    // No font of ours has these two: a printer's 〓 stands for each, so that the reader sees something is there.
    expect(shown).toContain(dense(part.replace(/[䶮𬱖]/gu, "〓")));
  }
  expect(shown).toContain("—1—");
  expect(shown).toContain("—2—");
});

test("two at once do not take each other's fonts", async (context) => {
  if (!hasProgram("pdftotext")) return context.skip("pdftotext (poppler-utils) is not on this machine");
  const of = (line: string): Document => ({ title: line, language: "zh-CN", blocks: [text("body", line)] });
  const files = await Promise.all([toPdf(of("甲①")), toPdf(of("乙℃")), toPdf(of("丙"))]);
  expect(files.map((file) => dense(pdfText(file)))).toEqual(["甲①", "乙℃", "丙"]);
});

test("the lines at the foot stand at the foot, on the page where the text ends", async (context) => {
  if (!hasProgram("pdftotext")) return context.skip("pdftotext (poppler-utils) is not on this machine");
  const made = await toPdf({ ...letter, blocks: letter.blocks.slice(0, 10) });
  expect(made.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
  // The text area ends 35 mm above the edge of 842 points; the line takes 24 of them.
  expect(heightOf(made, "抄送")).toBeGreaterThan(842 - 99 - 24 - 12);
  expect(heightOf(made, "抄送")).toBeLessThan(842 - 99);
});

test("the words above a table stay on its page, wherever the page ends", async (context) => {
  if (!hasProgram("pdftotext")) return context.skip("pdftotext (poppler-utils) is not on this machine");
  const table = {
    kind: "table",
    caption: "一览",
    columns: [{ head: "编号", width: 1 }],
    rows: [["甲"], ["乙"]],
  } as const;
  for (const filler of [19, 20, 21]) {
    const blocks = [
      ...Array.from({ length: filler }, () => text("body", "正文。")),
      { ...table, rows: [...table.rows] },
    ];
    const pages = pdfText(await toPdf({ title: "报告", language: "zh-CN", blocks }))
      .split("\f")
      .map(dense);
    const at = (word: string) => pages.findIndex((page) => page.includes(word));
    expect([filler, at("一览")]).toEqual([filler, at("甲")]);
  }
});

test("a row that is longer than a page is torn, not lost", async (context) => {
  if (!hasProgram("pdftotext")) return context.skip("pdftotext (poppler-utils) is not on this machine");
  const lines = Array.from({ length: 70 }, (_, index) => `理由${index}。`);
  const long = lines.join("\n");
  const columns = [{ head: "理由", width: 1 }];
  for (const block of [
    { kind: "form", rows: [{ label: "意见", value: long, lines: 3 }] },
    { kind: "table", caption: "一览", columns, rows: [["甲"], [long]] },
  ] as const) {
    const shown = dense(pdfText(await toPdf({ title: "意见", language: "zh-CN", blocks: [block] })));
    expect(lines.filter((line) => !shown.includes(line))).toEqual([]);
  }
});

test("a file says its Chinese name, its type, and that nobody keeps it", async () => {
  const response = await documentFile({ ...letter, title: "答复:函/(一)" }, "docx", "reply");
  expect(response.headers.get("content-disposition")).toBe(
    `attachment; filename="reply.docx"; filename*=UTF-8''${encodeURIComponent("答复 函 ")}%28${encodeURIComponent("一")}%29.docx`,
  );
  expect(response.headers.get("content-type")).toContain("wordprocessingml");
  expect(response.headers.get("cache-control")).toBe("no-store");
  const long = await documentFile(
    { ...letter, blocks: [], title: `${"答".repeat(79)}𠮷的` },
    "docx",
    "reply",
  );
  expect(long.headers.get("content-disposition")).toContain(encodeURIComponent(`${"答".repeat(79)}𠮷.docx`));
});
