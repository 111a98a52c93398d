import { afterAll, beforeAll, expect, test } from "vitest";
import { attach } from "@/db/commands/attachment";
import { findPublished, findPublishedFile } from "@/db/queries/public";
import { findPublication } from "@/db/queries/publication";
import { FORBIDDEN, GONE, LATE, refused } from "@/tests/support/refused";
import { foundCongress } from "@/tests/support/second-congress";
import { acceptIt, act, assignIt, draftText, file, replyIt } from "@/tests/support/steps";
import { openStage } from "@/tests/support/story";
import { decidePublication } from "./decide";
import { acceptFile, recordInspection } from "./file";
import { publishCase } from "./publish";

const DAY = "2023-03-15";
const ORIGINAL = "a".repeat(64);
const CLEAN = "b".repeat(64);
const copy = { name: "现场.docx", mime: "application/x", size: 10, sha256: CLEAN };
const comments = { kind: "comments", count: 1, examples: ["LEAK"] };
const headers = { kind: "headers", count: 1, examples: ["页眉"] };

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

async function withFile() {
  const id = await draftText(stage, DAY);
  const paper = {
    suggestionId: id,
    assignmentId: null,
    name: "现场.docx",
    mime: "application/x",
    size: 9,
    sha256: ORIGINAL,
  };
  const { id: attachmentId } = await act(stage, attach, stage.cast.lead, DAY, paper);
  await file(stage, DAY, id);
  await acceptIt(stage, DAY, id);
  await assignIt(stage, DAY, id);
  await replyIt(stage, DAY, id);
  return { id, attachmentId };
}
const detail = (id: string) => findPublication(stage.database, stage.cast.staff, id, new Date());
const seen = async (id: string) => ({ id, version: (await detail(id)).version });

test("only an inspected file goes out, as its clean copy, once somebody accepts what stays in it", async () => {
  const { staff, lead, congressId } = stage.cast;
  const other = await foundCongress(stage.database, "junxian");
  const { id, attachmentId } = await withFile();
  const record = async (more: Record<string, unknown> = {}, by = staff) =>
    act(stage, recordInspection, by, DAY, {
      ...{ ...(await seen(id)), attachmentId, originalSha256: ORIGINAL, findings: [comments, headers], copy },
      ...more,
    });
  expect(await refused(record({}, lead))).toBe(FORBIDDEN);
  expect(await refused(record({}, other.staff))).toBe(GONE);
  expect(await refused(record({ attachmentId: crypto.randomUUID() }))).toBe(GONE);
  // Another original than the one that lies there now.
  expect(await refused(record({ originalSha256: CLEAN }))).toBe(GONE);
  await record();
  expect(await refused(record({ version: 0 }))).toBe(LATE);
  const fileId = (await detail(id)).attachments[0]?.inspected?.id ?? "";
  const decide = async (fileIds: string[]) =>
    act(stage, decidePublication, staff, DAY, { ...(await seen(id)), level: "full", fileIds });
  expect(await refused(decide([attachmentId]))).toBe(GONE);
  await decide([fileId]);
  const publish = async () => act(stage, publishCase, staff, DAY, await seen(id));
  expect(await refused(publish())).toBe("conflict publication.filesClean");
  const accept = async (by = staff) => act(stage, acceptFile, by, DAY, { ...(await seen(id)), fileId });
  expect(await refused(accept(lead))).toBe(FORBIDDEN);
  await accept();
  await publish();
  const publicationId = (await detail(id)).row?.id ?? "";
  const { snapshot } = await findPublished(stage.database, congressId, publicationId);
  expect(snapshot.files).toEqual([{ id: fileId, ...copy }]);
  expect(JSON.stringify(snapshot)).not.toMatch(/LEAK|a{64}/);
  expect(await findPublishedFile(stage.database, congressId, publicationId, fileId)).toMatchObject({
    sha256: CLEAN,
  });
  expect(await refused(findPublishedFile(stage.database, congressId, publicationId, attachmentId))).toBe(
    GONE,
  );
});

test("a file without a copy never goes out; inspected again, it has to be accepted again", async () => {
  const { staff } = stage.cast;
  const { id, attachmentId } = await withFile();
  const record = async (made: typeof copy | null) =>
    act(stage, recordInspection, staff, DAY, {
      ...{ ...(await seen(id)), attachmentId, originalSha256: ORIGINAL, findings: [headers], copy: made },
    });
  await record(null);
  const fileId = (await detail(id)).attachments[0]?.inspected?.id ?? "";
  const accept = async () => act(stage, acceptFile, staff, DAY, { ...(await seen(id)), fileId });
  expect(await refused(accept())).toBe("conflict publication.notClean");
  await act(stage, decidePublication, staff, DAY, { ...(await seen(id)), level: "full", fileIds: [fileId] });
  expect(await refused(act(stage, publishCase, staff, DAY, await seen(id)))).toBe(
    "conflict publication.filesClean",
  );
  await record(copy);
  await accept();
  await record(copy);
  expect(await refused(act(stage, publishCase, staff, DAY, await seen(id)))).toBe(
    "conflict publication.filesClean",
  );
});
