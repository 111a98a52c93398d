import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { PDFDocument, rgb, StandardFonts } from "@cantoo/pdf-lib";
import { Document, Packer, Paragraph } from "docx";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { GET } from "@/app/(public)/portal/files/[publicationId]/[fileId]/route";
import { GET as original } from "@/app/files/[id]/[name]/route";
import { GET as copied } from "@/app/files/copies/[id]/[name]/route";
import { attach } from "@/db/commands/attachment";
import { decidePublication } from "@/db/commands/publication/decide";
import { acceptFile } from "@/db/commands/publication/file";
import { publishCase } from "@/db/commands/publication/publish";
import { findPublication } from "@/db/queries/publication";
import type { Viewer } from "@/domain/viewer";
import { acceptIt, act, assignIt, draftText, file, replyIt } from "@/tests/support/steps";
import { openStage } from "@/tests/support/story";
import { storeFile } from "../files";
import { inspectAttachment } from "../inspection/attachment";

// Real files on their whole way: uploaded, inspected, published, and read by nobody in particular.

const asking = vi.hoisted((): { viewer: Viewer | null } => ({ viewer: null }));
vi.mock("@/server/session", () => ({ currentViewer: async () => asking.viewer }));
vi.mock("next/headers", () => ({ headers: async () => new Headers(), cookies: async () => new Map() }));

const DAY = "2023-03-15";
const SECRET = "LEAK";

let stage: Awaited<ReturnType<typeof openStage>>;
let folder: string;
beforeAll(async () => {
  stage = await openStage();
  folder = await mkdtemp(path.join(tmpdir(), "yanlu-files-"));
  process.env.DATABASE_URL = stage.url;
  process.env.YANLU_DATA_DIR = folder;
  process.env.NEXTAUTH_SECRET = "a secret of the tests, long enough for it";
});
afterAll(async () => {
  await stage.drop();
  await rm(folder, { recursive: true, force: true });
});

/** A PDF with its writer's name, and a telephone number under a black box. */
async function paper(): Promise<File> {
  const document = await PDFDocument.create();
  document.setAuthor(`${SECRET} author`);
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([400, 300]);
  page.drawText(`Seen by all`, { x: 40, y: 250, size: 14, font });
  page.drawText(`${SECRET} 13803921234`, { x: 40, y: 150, size: 14, font });
  page.drawRectangle({ x: 35, y: 140, width: 200, height: 30, color: rgb(0, 0, 0) });
  return new File([new Uint8Array(await document.save())], "现场.pdf");
}

/** A Word file with its writer's name in its properties. */
async function word(): Promise<File> {
  const document = new Document({
    creator: `${SECRET} creator`,
    description: `${SECRET} description`,
    sections: [{ children: [new Paragraph("候车亭的位置。")] }],
  });
  return new File([new Uint8Array(await Packer.toBuffer(document))], "说明.docx");
}

/** Everything that can be read out of a file. */
async function inside(bytes: Uint8Array, name: string): Promise<string> {
  if (name.endsWith(".docx"))
    return Object.values(unzipSync(bytes))
      .map((part) => Buffer.from(part).toString("utf8"))
      .join();
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object.toString());
  return [Buffer.from(bytes).toString("latin1"), ...objects].join("\n");
}

const request = (headers: Record<string, string> = {}) => new Request("http://localhost/", { headers });
const route = (params: Record<string, string>) => ({ params: Promise.resolve(params) }) as never;

test("a file is public as its clean copy, and its original is nobody's", async () => {
  const { lead, staff, stranger } = stage.cast;
  const id = await draftText(stage, DAY);
  const files = [await paper(), await word()];
  for (const each of files)
    await act(stage, attach, lead, DAY, { suggestionId: id, assignmentId: null, ...(await storeFile(each)) });
  await file(stage, DAY, id);
  await acceptIt(stage, DAY, id);
  await assignIt(stage, DAY, id);
  await replyIt(stage, DAY, id);

  const detail = () => findPublication(stage.database, staff, id, new Date());
  const seen = async () => ({ id, version: (await detail()).version });
  for (const { id: attachmentId } of (await detail()).attachments)
    await inspectAttachment(staff, { ...(await seen()), attachmentId });
  const copies = (await detail()).attachments.map(({ name, inspected }) => ({
    name,
    id: inspected?.id ?? "",
  }));
  await act(stage, decidePublication, staff, DAY, {
    ...(await seen()),
    level: "full",
    fileIds: copies.map((copy) => copy.id),
  });
  // Before it is public, staff opens the copy that it is asked about, and nobody else.
  const drawn = copies.find(({ name }) => name.endsWith(".pdf"))?.id ?? "";
  for (const [viewer, status] of [[staff, 200] as const, [stranger, 404] as const, [null, 401] as const]) {
    asking.viewer = viewer;
    expect((await copied(request(), route({ id: drawn, name: "x.pdf" }))).status).toBe(status);
  }
  await act(stage, acceptFile, staff, DAY, { ...(await seen()), fileId: drawn });
  await act(stage, publishCase, staff, DAY, await seen());

  asking.viewer = null;
  const { row, attachments } = await detail();
  const publicationId = row?.id ?? "";
  for (const { id: attachmentId, name, sha256, inspected } of attachments) {
    const answer = await GET(request(), route({ publicationId, fileId: inspected?.id ?? "" }));
    expect([name, answer.status]).toEqual([name, 200]);
    expect(answer.headers.get("content-disposition")).toContain(encodeURIComponent(name));
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(await inside(bytes, name)).not.toMatch(/LEAK|13803921234/);
    if (name.endsWith(".docx")) expect(await inside(bytes, name)).toContain("候车亭的位置。");
    const tag = answer.headers.get("etag") ?? "";
    expect(tag).not.toContain(sha256);
    const place = route({ publicationId, fileId: inspected?.id ?? "" });
    const again = await GET(request({ "if-none-match": tag }), place);
    expect(again.status).toBe(304);
    const wrong = await GET(request(), route({ publicationId, fileId: attachmentId }));
    expect(wrong.status).toBe(404);
    expect((await original(request(), route({ id: attachmentId, name }))).status).toBe(401);
  }
});
