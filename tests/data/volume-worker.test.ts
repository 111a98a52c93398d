import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { GET } from "@/app/(office)/volumes/[id]/route";
import { perform } from "@/db/command";
import { orderVolume } from "@/db/commands/volume/order";
import { listVolumes } from "@/db/queries/volume";
import type { Viewer } from "@/domain/viewer";
import { JOBS, runJob, VOLUMES_JOB } from "@/server/jobs";
import { closeOne, openStage } from "../support/story";

// A volume on its whole way: ordered on the page, made by the worker's job, stored, and fetched by nobody else.

const door = vi.hoisted(() => ({ viewer: null as Viewer | null }));
vi.mock("@/server/session", () => ({ currentViewer: async () => door.viewer }));
vi.mock("next-intl/server", () => ({ getTranslations: async () => () => "建议汇编" }));

const TITLE = "关于增设北区公交站点的建议";
let stage: Awaited<ReturnType<typeof openStage>>;
let folder: string;
beforeAll(async () => {
  stage = await openStage();
  folder = await mkdtemp(path.join(tmpdir(), "yanlu-volumes-"));
  process.env.DATABASE_URL = stage.url;
  process.env.YANLU_DATA_DIR = folder;
  process.env.NEXTAUTH_SECRET = "a secret of the tests, long enough for it";
  await closeOne(stage, "2023-03-15");
});
afterAll(async () => {
  await stage.drop();
  await rm(folder, { recursive: true, force: true });
});

test("what was ordered is made by the worker's next run, and only its orderer can fetch it", async () => {
  const { staff, otherStaff } = stage.cast;
  const order = { scope: "2023", replies: "on", ratings: "on", format: "docx" };
  const { id } = await perform(orderVolume, staff, order, { database: stage.database });
  const fetched = (viewer: Viewer) => {
    door.viewer = viewer;
    return GET(new Request(`https://yanlu.example/volumes/${id}`), { params: Promise.resolve({ id }) });
  };
  expect((await fetched(staff)).status).toBe(404);
  const job = JOBS.find(({ name }) => name === VOLUMES_JOB);
  if (!job) throw new Error("no job");
  await runJob(job);
  expect(await listVolumes(stage.database, staff)).toMatchObject([{ id, state: "made", total: 1 }]);
  const file = unzipSync(new Uint8Array(await (await fetched(staff)).arrayBuffer()));
  const text = strFromU8(file["word/document.xml"] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, "");
  expect(text).toContain(TITLE);
  expect((await fetched(otherStaff)).status).toBe(404);
});
