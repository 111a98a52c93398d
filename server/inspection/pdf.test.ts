import {
  clip,
  endPath,
  PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFString,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  rgb,
  StandardFonts,
} from "@cantoo/pdf-lib";
import { strToU8 } from "fflate";
import sharp from "sharp";
import { expect, test } from "vitest";
import { FILE_KINDS } from "@/domain/attachment/kinds";
import { createFindings } from "./finding";
import { inspect } from "./inspect";
import { scanPdf } from "./pdf-scan";

const SECRET = "LEAK";

const look = async (bytes: Uint8Array) => {
  const { findings, clean } = await inspect(bytes, FILE_KINDS.pdf.mime);
  return { kinds: findings.map(({ kind }) => kind).toSorted(), findings, clean };
};

/** The picture that the first page of a drawn copy is. */
async function picture(bytes: Uint8Array): Promise<Buffer> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pictures = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    const isPicture = object instanceof PDFRawStream && object.dict.get(PDFName.of("Width"));
    return isPicture ? [Buffer.from(object.getContents())] : [];
  });
  return pictures[0] ?? Buffer.alloc(0);
}

/** How much light and dark differ in a place of a page of 400 by 300 points. */
async function contrast(file: Buffer, [x0, y0, x1, y1]: readonly [number, number, number, number]) {
  const dots = ([from, to]: [number, number]) => [Math.round((from * 150) / 72), Math.round((to * 150) / 72)];
  const [[left = 0, right = 0], [top = 0, bottom = 0]] = [dots([x0, x1]), dots([300 - y1, 300 - y0])];
  const place = { left, top, width: right - left, height: bottom - top };
  // Statistics are those of a file, not of what is made of it.
  const part = await sharp(file).extract(place).greyscale().png().toBuffer();
  const { channels } = await sharp(part).stats();
  return (channels[0]?.max ?? 0) - (channels[0]?.min ?? 0);
}

/** The words of a copy that a program can read. */
const textsOf = async (clean: Uint8Array | null) =>
  (await scanPdf(clean ?? new Uint8Array(), createFindings())).text.trim();

/** A typeface that a document names and does not bring along. */
function songNotBrought({ context }: PDFDocument) {
  const system = { Registry: PDFString.of("Adobe"), Ordering: PDFString.of("GB1"), Supplement: 2 };
  const looks = {
    Type: "FontDescriptor",
    FontName: "STSong-Light",
    Flags: 6,
    FontBBox: [-25, -254, 1000, 880],
  };
  const FontDescriptor = context.register(
    context.obj({ ...looks, ItalicAngle: 0, Ascent: 880, Descent: -120 }),
  );
  const kind = { Type: "Font", Subtype: "CIDFontType0", BaseFont: "STSong-Light", CIDSystemInfo: system };
  const face = context.register(context.obj({ ...kind, DW: 1000, FontDescriptor }));
  const whole = { Type: "Font", Subtype: "Type0", BaseFont: "STSong-Light", Encoding: "UniGB-UCS2-H" };
  return context.register(context.obj({ ...whole, DescendantFonts: [face] }));
}

const made = async (
  draw: (kit: {
    document: PDFDocument;
    page: ReturnType<PDFDocument["addPage"]>;
    font: Awaited<ReturnType<PDFDocument["embedFont"]>>;
  }) => unknown,
) => {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([400, 300]);
  page.drawText("Seen by all", { x: 40, y: 250, size: 14, font });
  await draw({ document, page, font });
  return document.save();
};

test("metadata, attachments, scripts and annotations stay behind; the pages do not", async () => {
  const bytes = await made(async ({ document, page }) => {
    document.setAuthor(`${SECRET} author`);
    await document.attach(strToU8(SECRET), "secret.txt", { mimeType: "text/plain" });
    document.addJavaScript("x", `app.alert("${SECRET}")`);
    const note = document.context.obj({
      Type: "Annot",
      Subtype: "Text",
      Rect: [300, 10, 320, 30],
      Contents: PDFString.of(SECRET),
    });
    page.node.set(PDFName.of("Annots"), document.context.obj([document.context.register(note)]));
  });
  const { kinds, clean } = await look(bytes);
  expect(kinds).toEqual(["annotations", "attachments", "metadata", "scripts"]);
  const again = await look(clean ?? new Uint8Array());
  expect(again.kinds).toEqual([]);
  const read = await PDFDocument.load(clean ?? new Uint8Array(), { updateMetadata: false });
  const all = read.context
    .enumerateIndirectObjects()
    .map(([, object]) => object.toString())
    .join("\n");
  expect(all).not.toContain(SECRET);
  expect(read.getPageCount()).toBe(1);
});

test("of text under a box nothing is left: the copy is a picture of what is seen", async () => {
  const bytes = await made(({ page, font }) => {
    const [x, size] = [40, 14];
    page.drawText("Phone 13803921234", { x, y: 150, size, font });
    page.drawRectangle({ x: 35, y: 140, width: 200, height: 30, color: rgb(0, 0, 0) });
    // A cover that lets a trace shine through, which a program could read.
    page.drawText("Card 6222021234567890", { x, y: 100, size, font });
    page.drawRectangle({ x: 35, y: 90, width: 200, height: 30, color: rgb(0, 0, 0), opacity: 0.95 });
    page.drawText("Faint as a watermark", { x, y: 60, size, font, opacity: 0.04 });
    page.drawText("White on white", { x, y: 30, size, font, color: rgb(0.98, 1, 1) });
  });
  const { kinds, findings, clean } = await look(bytes);
  expect(kinds).toEqual(["drawn", "invisibleText", "metadata", "textUnderBox"]);
  expect(findings.find(({ kind }) => kind === "textUnderBox")?.examples).toEqual(["1"]);
  expect(findings.find(({ kind }) => kind === "invisibleText")?.count).toBe(2);
  const copy = clean ?? new Uint8Array();
  expect((await look(copy)).kinds).toEqual([]);
  const seen = await picture(copy);
  expect(await contrast(seen, [40, 250, 120, 262])).toBeGreaterThan(100);
  for (const place of [
    [40, 150, 160, 162],
    [40, 100, 190, 112],
    [40, 60, 180, 72],
    [40, 30, 140, 42],
  ] as const)
    expect(await contrast(seen, place)).toBeLessThan(4);
});

test("a box over the end of a line is found, and its trace is gone while the rest stays", async () => {
  const bytes = await made(({ page, font }) => {
    page.drawText("Contact: Wang, at the station, telephone 13803921234", { x: 20, y: 150, size: 14, font });
    page.drawRectangle({ x: 280, y: 145, width: 100, height: 22, color: rgb(0, 0, 0), opacity: 0.95 });
  });
  const { kinds, clean } = await look(bytes);
  expect(kinds).toEqual(["drawn", "metadata", "personalData", "textUnderBox"]);
  const seen = await picture(clean ?? new Uint8Array());
  expect(await contrast(seen, [285, 151, 370, 160])).toBeLessThan(4);
  expect(await contrast(seen, [20, 150, 250, 162])).toBeGreaterThan(100);
});

test("what a reader sees stays, such as a scan over its recognised text, in whatever typeface", async () => {
  const scan = await sharp(Buffer.from(`<svg width="400" height="100"><text x="9" y="60">Scan</text></svg>`))
    .flatten({ background: "white" })
    .png()
    .toBuffer();
  const bytes = await made(async ({ document, page, font }) => {
    page.drawText("Scan 13803921234", { x: 10, y: 40, size: 16, font });
    page.drawImage(await document.embedPng(scan), { x: 0, y: 0, width: 400, height: 100 });
    page.node.setFontDictionary(PDFName.of("Song"), songNotBrought(document));
    const text = document.context.flateStream("BT /Song 20 Tf 40 180 Td <9E645C01> Tj ET");
    page.node.addContentStream(document.context.register(text));
  });
  const { kinds, clean } = await look(bytes);
  // What a scan shows is asked about, though it is text under a picture.
  expect(kinds).toEqual(["drawn", "metadata", "personalData", "textUnderBox"]);
  const seen = await picture(clean ?? new Uint8Array());
  expect(await contrast(seen, [10, 36, 40, 56])).toBeGreaterThan(100);
  expect(await contrast(seen, [40, 180, 58, 196])).toBeGreaterThan(100);
  // Not the box that stands for a character nobody has: 壁 has ink in its middle.
  expect(await contrast(seen, [65, 184, 75, 192])).toBeGreaterThan(100);
});

test("a box that lies behind its text covers nothing", async () => {
  const bytes = await made(({ page, font }) => {
    page.drawRectangle({ x: 35, y: 140, width: 200, height: 30, color: rgb(0, 0, 0.4) });
    page.drawText("White on blue", { x: 40, y: 150, size: 14, font, color: rgb(1, 1, 1) });
  });
  const { kinds, clean } = await look(bytes);
  expect(kinds).not.toContain("textUnderBox");
  expect(clean).not.toBeNull();
});

test("a mark that lies over text would bare it in the copy, so it is drawn; one that says so is black", async () => {
  const bytes = await made(({ document, page, font }) => {
    page.drawText("Under a mark", { x: 40, y: 150, size: 14, font });
    page.drawText("To be blackened 13803921234", { x: 40, y: 100, size: 14, font });
    const mark = (Subtype: string, y: number, more = {}) =>
      document.context.register(
        document.context.obj({ Type: "Annot", Subtype, Rect: [35, y, 245, y + 30], ...more }),
      );
    // Readers show no more than the frame of what is marked to be blackened.
    const marks = [mark("Square", 140, { IC: [0, 0, 0] }), mark("Redact", 90)];
    page.node.set(PDFName.of("Annots"), document.context.obj(marks));
  });
  const { kinds, clean } = await look(bytes);
  expect(kinds).toEqual(["annotations", "drawn", "metadata", "textUnderBox"]);
  const seen = await picture(clean ?? new Uint8Array());
  expect(await contrast(seen, [40, 150, 130, 162])).toBeLessThan(4);
  expect(await contrast(seen, [40, 100, 230, 112])).toBeLessThan(4);
  expect(await contrast(seen, [40, 250, 120, 262])).toBeGreaterThan(100);
});

test("personal data is found in a typeface that the document does not bring along", async () => {
  const bytes = await made(({ document, page }) => {
    page.node.setFontDictionary(PDFName.of("Song"), songNotBrought(document));
    const written = Buffer.from("电话13803921234", "utf16le").swap16().toString("hex");
    const text = document.context.flateStream(`BT /Song 20 Tf 40 180 Td <${written}> Tj ET`);
    page.node.addContentStream(document.context.register(text));
  });
  const { findings } = await look(bytes);
  expect(findings.find(({ kind }) => kind === "personalData")?.examples).toEqual(["13803921234"]);
});

test("a field that nobody sees stays unseen; what is filled in where all see it is asked about", async () => {
  const bytes = await made(({ document, page, font }) => {
    const place = (y: number) => ({ x: 40, y, width: 200, height: 20, font });
    const write = (name: string, text: string, y: number, more = {}) => {
      const field = document.getForm().createTextField(name);
      field.setText(text);
      field.addToPage(page, { ...place(y), ...more });
      return field;
    };
    write("hidden", SECRET, 100, { hidden: true });
    // Of another page once: it is a field of the form still, and on no page.
    const [widget] = write("taken off", SECRET, 50).acroField.getWidgets();
    page.node.removeAnnot(document.context.getObjectRef(widget?.dict as never) as never);
    write("seen", "13803921234", 150);
  });
  const { kinds, clean } = await look(bytes);
  expect(kinds).toContain("personalData");
  const texts = await textsOf(clean);
  expect(texts).toContain("13803921234");
  expect(texts).not.toContain(SECRET);
});

test.each([
  ["the words beside the page", (page: PDFPage) => page.drawText(SECRET, { x: 40, y: -50, size: 14 })],
  [
    "the words in what was cropped",
    (page: PDFPage) => {
      page.drawText(SECRET, { x: 40, y: 20, size: 14 });
      page.setCropBox(0, 100, 400, 200);
    },
  ],
  [
    "the half of a picture that its frame hides",
    async (page: PDFPage) => {
      const raw = { width: 9, height: 9, channels: 3 as const, background: "red" };
      const image = await page.doc.embedPng(await sharp({ create: raw }).png().toBuffer());
      page.pushOperators(pushGraphicsState(), rectangle(40, 40, 50, 100), clip(), endPath());
      page.drawImage(image, { x: 40, y: 40, width: 100, height: 100 });
      page.pushOperators(popGraphicsState());
    },
  ],
])("%s are not in the copy: it is a picture of what is seen", async (_what, draw) => {
  const { kinds, clean } = await look(await made(({ page }) => draw(page)));
  expect(kinds).toEqual(["croppedAway", "drawn", "metadata"]);
  expect(await textsOf(clean)).toBe("");
});

test("a picture that no page draws any more is not in the copy; those in forms and of other pages stay", async () => {
  const create = (background: string) => ({ width: 9, height: 9, channels: 3 as const, background });
  const bytes = await made(async ({ document, page }) => {
    const [gone, first, second] = await Promise.all(
      ["red", "blue", "green"].map(async (colour) => {
        const image = await document.embedPng(
          await sharp({ create: create(colour) })
            .png()
            .toBuffer(),
        );
        await image.embed();
        return image.ref;
      }),
    );
    const stream = (text: string, dict = {}) =>
      document.context.register(document.context.flateStream(text, dict));
    const BBox = [0, 0, 1, 1];
    const form = stream("/Second Do", { Type: "XObject", Subtype: "Form", BBox });
    const store = { XObject: { Gone: gone, First: first, Second: second, Form: form } };
    for (const [one, text] of [
      [page, "q 50 0 0 50 9 9 cm /First Do Q"],
      [document.addPage([400, 300]), "q 50 0 0 50 9 9 cm /Form Do Q"],
    ] as const) {
      one.node.set(PDFName.of("Resources"), document.context.obj(store as never));
      one.node.set(PDFName.of("Contents"), stream(text));
    }
  });
  const { kinds, clean } = await look(bytes);
  expect(kinds).toEqual(["croppedAway", "metadata"]);
  const { context } = await PDFDocument.load(clean ?? new Uint8Array(), { updateMetadata: false });
  const pictures = context.enumerateIndirectObjects().filter(([, object]) => {
    return object instanceof PDFRawStream && object.dict.has(PDFName.of("Width"));
  });
  expect(pictures).toHaveLength(2);
});
