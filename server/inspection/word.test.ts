import { strToU8, unzipSync, zipSync } from "fflate";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { FILE_KINDS } from "@/domain/attachment/kinds";
import { inspect } from "./inspect";

const SECRET = "LEAK";
const OFFICE = ["http:/", "schemas.openxmlformats.org"].join("/");
const NAMES = [
  `xmlns:w="${OFFICE}/wordprocessingml/2006/main"`,
  `xmlns:r="${OFFICE}/officeDocument/2006/relationships"`,
  'xmlns:a="a" xmlns:wp="wp" xmlns:pic="pic" xmlns:v="v" xmlns:o="o" xmlns:mc="mc" xmlns:wps="wps"',
].join(" ");

type Target = readonly [id: string, type: string, target: string];

/** The references of a part; an address leads out of the file. */
const references = (...targets: readonly Target[]) =>
  `<Relationships xmlns="${OFFICE}/package/2006/relationships">${targets
    .map(([id, type, target]) => {
      const mode = target.includes(":") ? ' TargetMode="External"' : "";
      return `<Relationship Id="${id}" Type="${OFFICE}/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/>`;
    })
    .join("")}</Relationships>`;

const part = (kind: string, inner: string) => `<w:${kind} ${NAMES}>${inner}</w:${kind}>`;
const paragraph = (inner: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const run = (text: string, properties = "") => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const drawing = (id: string, cut = "") =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="${SECRET}" descr="D:\\${SECRET}.png"/><pic:pic><pic:cNvPr id="0" name="${SECRET}.png"/><pic:blipFill><a:blip r:embed="${id}"/>${cut}</pic:blipFill></pic:pic></wp:inline></w:drawing></w:r>`;

const picture = async (width: number) => {
  const create = { width, height: 20, channels: 3 as const, background: "red" };
  return new Uint8Array(await sharp({ create }).png().toBuffer());
};

/** The clean copy of a Word file, its parts as text by name. */
async function copied(body: string, more: Record<string, string | Uint8Array> = {}) {
  const types = `<Types xmlns="${OFFICE}/package/2006/content-types"/>`;
  const all = {
    "[Content_Types].xml": types,
    "word/document.xml": part("document", `<w:body>${body}</w:body>`),
  };
  const bytes = Object.entries({ ...all, ...more }).map(([name, one]) => [
    name,
    typeof one === "string" ? strToU8(one) : one,
  ]);
  const { findings, clean } = await inspect(zipSync(Object.fromEntries(bytes)), FILE_KINDS.docx.mime);
  const parts = clean ? unzipSync(clean) : {};
  const texts = Object.entries(parts).map(([name, one]) => [name, Buffer.from(one).toString()]);
  return {
    findings,
    kinds: findings.map(({ kind }) => kind),
    parts,
    texts: Object.fromEntries(texts) as Record<string, string>,
  };
}
const wordsOf = (texts: Record<string, string>) =>
  (texts["word/document.xml"] ?? "").replaceAll(/<[^>]*>/g, "");

describe("of what nobody sees nothing is left", () => {
  test("pictures and links of words that were taken out, the cut part of a picture, names of files", async () => {
    const { texts, parts, kinds } = await copied(
      paragraph(
        [
          `<w:del><w:hyperlink r:id="rId2">${drawing("rId1")}</w:hyperlink></w:del>`,
          drawing("rId3", '<a:srcRect l="25000" r="50000" t="-5000"/>'),
          `<w:r><w:pict><v:imagedata r:id="rId3" o:title="${SECRET}" cropleft="32768f"/></w:pict></w:r>`,
        ].join(""),
      ),
      {
        "word/media/image1.png": await picture(10),
        "word/media/image2.png": await picture(40),
        "word/_rels/document.xml.rels": references(
          ["rId1", "image", "media/image1.png"],
          ["rId2", "hyperlink", `https://example.org/${SECRET}`],
          ["rId3", "image", "media/image2.png"],
        ),
      },
    );
    const pictures = Object.keys(parts).filter((name) => name.includes("media"));
    const widths = pictures.map(async (name) => (await sharp(parts[name]).metadata()).width);
    expect(await Promise.all(widths)).toEqual([10, 20]);
    expect(texts["word/document.xml"]).toContain('<a:srcRect t="-5000"/>');
    expect(JSON.stringify(texts)).not.toContain(SECRET);
    expect(kinds).toContain("croppedAway");
  });

  test("notes and headers that nothing points at, or that no page has", async () => {
    const { texts, kinds } = await copied(
      [
        paragraph(
          '<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id="2"/></w:r><w:r><w:footnoteReference w:id="3"/></w:r>',
        ),
        '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:headerReference w:type="first" r:id="rId2"/></w:sectPr>',
      ].join(""),
      {
        "word/header1.xml": part("hdr", paragraph(run("页眉"))),
        "word/header2.xml": part("hdr", paragraph(run(SECRET))),
        "word/footnotes.xml": part(
          "footnotes",
          `<w:footnote w:id="0" w:type="separator"/><w:footnote w:id="2">${paragraph(run(SECRET))}</w:footnote><w:footnote w:id="3">${paragraph(run("注"))}</w:footnote>`,
        ),
        "word/settings.xml": part("settings", `<w:rsids><w:rsid w:val="${SECRET}"/></w:rsids><w:compat/>`),
        "word/_rels/document.xml.rels": references(
          ["rId1", "header", "header1.xml"],
          ["rId2", "header", "header2.xml"],
          ["rId3", "footnotes", "footnotes.xml"],
          ["rId4", "settings", "settings.xml"],
        ),
      },
    );
    expect(Object.keys(texts).filter((name) => /header|notes|settings/.test(name))).toEqual([
      "word/footnotes.xml",
      "word/header1.xml",
      "word/settings.xml",
    ]);
    expect(texts["word/footnotes.xml"]).toMatch(/separator.*注/);
    expect(texts["word/settings.xml"]).toContain("<w:compat/>");
    expect(JSON.stringify(texts)).not.toContain(SECRET);
    expect(kinds).toContain("hiddenText");
  });

  test("words hidden by a style of a style, codes of fields, what a tag says of its words, near white, tiny", async () => {
    const style = (id: string, inner: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}">${inner}</w:style>`;
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const { texts } = await copied(
      [
        paragraph(`<w:hyperlink w:anchor="x">${run(SECRET)}</w:hyperlink>`, '<w:pStyle w:val="B"/>'),
        paragraph(
          `${mark("begin")}${code(`INCLUDETEXT "D:\\${SECRET}`)}${run(SECRET)}${mark("separate")}${run("所引")}${mark("end")}`,
        ),
        paragraph(`${mark("begin")}${code("PAGE")}${mark("separate")}${run("7")}${mark("end")}`),
        paragraph(`<w:fldSimple w:instr="AUTHOR ${SECRET}">${run("作者")}</w:fldSimple>`),
        paragraph(
          `<w:smartTag w:element="chsdate"><w:smartTagPr><w:attr w:val="${SECRET}"/></w:smartTagPr>${run("今年")}</w:smartTag>`,
        ),
        paragraph(run(SECRET, '<w:color w:val="FEFEFE"/>')),
        paragraph(run(SECRET, '<w:sz w:val="2"/>')),
      ].join(""),
      {
        "word/styles.xml": part(
          "styles",
          style("A", "<w:rPr><w:vanish/></w:rPr>") + style("B", '<w:basedOn w:val="A"/>'),
        ),
      },
    );
    expect(wordsOf(texts)).toBe("所引PAGE7作者今年");
    expect(texts["word/document.xml"]).not.toMatch(new RegExp(`${SECRET}|smartTagPr`));
  });
});

describe("what is seen stays", () => {
  test("white words on a ground of their own, pages in contents, words of a shape", async () => {
    const white = '<w:color w:val="FFFFFF"/>';
    const shape = (fill: string, words: string) =>
      paragraph(
        `<w:r><w:drawing><wps:wsp><wps:spPr>${fill}</wps:spPr><wps:txbx><w:txbxContent>${paragraph(run(words, white))}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></w:r>`,
      );
    const { texts } = await copied(
      [
        `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="9E2A22"/></w:tcPr>${paragraph(run("表头", white))}</w:tc></w:tr></w:tbl>`,
        paragraph(run("强调", `${white}<w:highlight w:val="blue"/>`)),
        paragraph(run("目录") + run("3", "<w:webHidden/>")),
        shape('<a:solidFill><a:srgbClr val="1F4E79"/></a:solidFill>', "框"),
        shape("<a:noFill/>", SECRET),
      ].join(""),
    );
    expect(wordsOf(texts)).toBe("表头强调目录3框");
  });

  test("a picture keeps its plain form when its other forms cannot be inspected; charts are told of", async () => {
    const second = '<a:extLst><a:ext><a:svgBlip r:embed="rId2"/></a:ext></a:extLst>';
    const { texts, kinds } = await copied(
      paragraph(
        [
          drawing("rId1").replace('r:embed="rId1"/>', `r:embed="rId1">${second}</a:blip>`),
          '<w:r><w:drawing><a:relIds r:dm="rId3" r:lo="rId4"/></w:drawing></w:r>',
        ].join(""),
      ),
      {
        "word/media/image1.png": await picture(10),
        "word/media/image2.svg": "<svg/>",
        "word/diagrams/data1.xml": "<x/>",
        "word/_rels/document.xml.rels": references(
          ["rId1", "image", "media/image1.png"],
          ["rId2", "image", "media/image2.svg"],
          ["rId3", "diagramData", "diagrams/data1.xml"],
        ),
      },
    );
    expect((await copied('<w:altChunk r:id="rId1"/>')).kinds).toEqual(["embedded"]);
    expect(texts["word/document.xml"]).toContain('<a:blip r:embed="rId1">');
    expect(texts["word/document.xml"]).not.toMatch(/svgBlip|relIds/);
    expect(kinds).toEqual(expect.arrayContaining(["pictures"]));
  });

  test("alternative text stays for whoever needs it, and is told of, with the personal data in it", async () => {
    const rels = { "word/_rels/document.xml.rels": references(["rId1", "image", "media/image1.png"]) };
    const media = { "word/media/image1.png": await picture(10), ...rels };
    const told = drawing("rId1").replace(/descr="[^"]*"/, 'descr="王某手持 13800138000 的图片"');
    const caption = `<w:tbl><w:tblPr><w:tblCaption w:val="三年的数字"/></w:tblPr></w:tbl>`;
    const { findings, texts } = await copied(paragraph(told) + caption, media);
    expect(findings.find(({ kind }) => kind === "altText")).toMatchObject({
      count: 2,
      examples: ["王某手持 13800138000 的图片", "三年的数字"],
    });
    expect(findings.map(({ personal }) => personal)).toContain("mobile");
    expect(texts["word/document.xml"]).toContain("王某手持");
    expect((await copied(paragraph(drawing("rId1")), media)).kinds).not.toContain("altText");
  });

  test("numbers: a paragraph whose end was taken out is one with the next, and is no empty one", async () => {
    const gone = "<w:numPr/><w:rPr><w:del/></w:rPr>";
    const { texts } = await copied(
      [
        paragraph(`<w:del>${run("删")}</w:del>`, gone),
        paragraph(run("前"), gone),
        paragraph(run("后"), "<w:numPr/>"),
      ].join(""),
    );
    expect(texts["word/document.xml"]?.match(/<w:numPr\/>/g)).toHaveLength(1);
    expect(wordsOf(texts)).toBe("前后");
  });
});
