import ExcelJS from "exceljs";
import { strToU8, unzipSync, zipSync } from "fflate";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { FILE_KINDS } from "@/domain/attachment/kinds";
import { inspect } from "./inspect";
import { inspectBytes } from "./inspector";

const { docx, xlsx, jpeg, doc } = FILE_KINDS;
const SECRET = "LEAK";

const look = async (bytes: Uint8Array, mime: string) => {
  const { findings, clean } = await inspect(bytes, mime);
  return { kinds: findings.map(({ kind }) => kind).toSorted(), findings, clean };
};
/** Everything that stands in a packed file, unpacked. */
const contents = (bytes: Uint8Array | null) =>
  bytes
    ? Object.entries(unzipSync(bytes))
        .map(([name, part]) => name + Buffer.from(part).toString("utf8"))
        .join("\n")
    : "";

const W = 'xmlns:w="http:' + '//schemas.openxmlformats.org/wordprocessingml/2006/main"';
const types = (...parts: string[]) =>
  `<Types xmlns="http:` +
  `//schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${parts.map((part) => `<Override PartName="/${part}" ContentType="application/x"/>`).join("")}</Types>`;

const word = (body: string, more: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        "[Content_Types].xml": types("word/document.xml", ...Object.keys(more)),
        "word/document.xml": `<w:document ${W}><w:body>${body}</w:body></w:document>`,
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
const run = (text: string, properties = "") => `<w:r>${properties}<w:t>${text}</w:t></w:r>`;
const paragraph = (inner: string) => `<w:p w:rsidR="00${SECRET}00">${inner}</w:p>`;

describe("Word", () => {
  const file = word(
    [
      paragraph(run("看得见的文字。")),
      paragraph(
        `<w:ins w:author="${SECRET}王">${run("采纳的文字")}</w:ins><w:del w:author="${SECRET}王"><w:r><w:delText>${SECRET}删去</w:delText></w:r></w:del>`,
      ),
      paragraph(
        run(`${SECRET}隐藏`, "<w:rPr><w:vanish/></w:rPr>") +
          run(`${SECRET}白字`, '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>'),
      ),
      paragraph(
        `<w:commentRangeStart w:id="1"/>${run("电话13803921234")}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`,
      ),
      '<w:sectPr><w:headerReference xmlns:r="r" w:type="default" r:id="rId1"/></w:sectPr>',
    ].join(""),
    {
      "word/comments.xml": `<w:comments ${W}><w:comment w:id="1" w:author="${SECRET}李">${paragraph(run(`${SECRET}批注`))}</w:comment></w:comments>`,
      "docProps/core.xml": `<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:creator>${SECRET}张</dc:creator></cp:coreProperties>`,
      "docProps/app.xml": `<Properties><Company>${SECRET}公司</Company></Properties>`,
      "customXml/item1.xml": `<x>${SECRET}</x>`,
      "word/vbaProject.bin": SECRET,
      "word/embeddings/oleObject1.bin": SECRET,
      "word/_rels/document.xml.rels": `<Relationships><Relationship Id="rId1" Type="x/header" Target="header1.xml"/></Relationships>`,
      "word/header1.xml": `<w:hdr ${W}>${paragraph(run("页眉"))}</w:hdr>`,
    },
  );

  test("says what a reader does not see, and makes a copy without it", async () => {
    const { kinds, findings, clean } = await look(file, docx.mime);
    expect(kinds).toEqual(
      [
        "comments",
        "customData",
        "embedded",
        "headers",
        "hiddenText",
        "macros",
        "metadata",
        "personalData",
        "trackedChanges",
      ].toSorted(),
    );
    expect(findings.find(({ kind }) => kind === "personalData")).toMatchObject({
      personal: "mobile",
      examples: ["13803921234"],
    });
    const copy = contents(clean);
    expect(copy).not.toContain(SECRET);
    expect(copy).toContain("看得见的文字。");
    expect(copy).toContain("采纳的文字");
  });

  test("the copy of the same file is the same bytes", async () => {
    const [a, b] = [await inspect(file, docx.mime), await inspect(file, docx.mime)];
    expect(Buffer.from(a.clean ?? []).equals(Buffer.from(b.clean ?? []))).toBe(true);
    expect(a.clean?.length).toBeGreaterThan(100);
  });

  test.each([
    ["a document type", word(paragraph(run("x"))).length, '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>'],
    ["broken XML", 0, "<w:document><w:body>"],
  ])("%s is not read", async (_name, _size, text) => {
    const bytes = zipSync({ "[Content_Types].xml": strToU8(types()), "word/document.xml": strToU8(text) });
    expect(await inspect(bytes, docx.mime)).toEqual({
      findings: [{ kind: "unreadable", count: 1, examples: [] }],
      clean: null,
    });
  });

  test("a bomb is not unpacked", async () => {
    const bytes = zipSync({ "word/document.xml": new Uint8Array(70 * 1024 * 1024) });
    expect((await look(bytes, docx.mime)).kinds).toEqual(["tooLarge"]);
  });
});

describe("Excel", () => {
  test("says what does not show on its sheets, and writes anew what does", async () => {
    const book = new ExcelJS.Workbook();
    book.creator = `${SECRET}张`;
    const seen = book.addWorksheet("汇总");
    seen.addRow(["项目", `${SECRET}列`, "金额"]);
    seen.addRow([`${SECRET}行`, "", 1]);
    seen.addRow(["道路", "", { formula: "1+1", result: 2 }]);
    seen.getRow(2).hidden = true;
    seen.getColumn(2).hidden = true;
    seen.getCell("A3").note = `${SECRET}批注`;
    const hidden = book.addWorksheet(`${SECRET}名单`, { state: "veryHidden" });
    hidden.addRow([`${SECRET}13803921234`]);
    book.definedNames.add("汇总!$A$1", `${SECRET}_name`);
    const { kinds, clean } = await look(new Uint8Array(await book.xlsx.writeBuffer()), xlsx.mime);
    expect(kinds).toEqual(
      expect.arrayContaining([
        "comments",
        "definedNames",
        "formulas",
        "hiddenRows",
        "hiddenSheets",
        "metadata",
      ]),
    );
    expect(kinds).not.toContain("personalData");
    expect(contents(clean)).not.toContain(SECRET);
    const copy = new ExcelJS.Workbook();
    await copy.xlsx.load((clean ?? new Uint8Array()).slice().buffer as ArrayBuffer);
    expect(copy.worksheets.map(({ name }) => name)).toEqual(["汇总"]);
    expect(
      copy.worksheets[0]
        ?.getSheetValues()
        .slice(1)
        .map((row) => (row as unknown[]).slice(1)),
    ).toEqual([
      ["项目", "金额"],
      ["道路", 2],
    ]);
  });
});

describe("pictures", () => {
  test("lose place, camera and time; the pixels stay", async () => {
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: "red" } })
      .jpeg()
      .withExif({ IFD0: { Artist: SECRET }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "35/1 44/1 0/1" } })
      .toBuffer();
    const { kinds, clean } = await look(new Uint8Array(bytes), jpeg.mime);
    expect(kinds).toEqual(["exif", "gps"]);
    const { exif, width } = await sharp(clean ?? undefined).metadata();
    expect([exif, width]).toEqual([undefined, 8]);
    expect(Buffer.from(clean ?? []).includes(SECRET)).toBe(false);
  });
});

test("an old format is not opened", async () =>
  expect((await look(new Uint8Array([1]), doc.mime)).kinds).toEqual(["oldFormat"]));

test("in a process of its own it says the same, and survives what kills it", async () => {
  const file = word(paragraph(run("正文")), { "docProps/app.xml": `<P><Company>${SECRET}</Company></P>` });
  const here = await inspect(file, docx.mime);
  const there = await inspectBytes(file, docx.mime);
  expect(there.findings).toEqual(here.findings);
  expect(Buffer.from(there.clean ?? []).equals(Buffer.from(here.clean ?? []))).toBe(true);
  expect((await inspectBytes(new Uint8Array([80, 75, 3, 4]), docx.mime)).clean).toBeNull();
}, 60_000);
