import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/viewer";
import { apiOf, letSignIn, tokenOf } from "../support/api";
import { morning } from "../support/moment";
import { draftText, giveOpinion, seen, workSeen, workUpTo } from "../support/steps";
import { acceptOne, assignOne, openStage } from "../support/story";

const DAY = "2026-03-02";

let stage: Awaited<ReturnType<typeof openStage>>;
let folder: string;
beforeAll(async () => {
  stage = await openStage();
  await letSignIn(stage.database);
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "yanlu-statements-"));
});
afterAll(async () => {
  fs.rmSync(folder, { recursive: true });
  await stage.drop();
});

/** The statements of one request, begin and commit apart, when its columns and plans are known. */
async function statementsOf(name: string, bodies: readonly object[], token: string): Promise<number> {
  const ask = apiOf(stage.database);
  const file = path.join(folder, name);
  for (const [index, body] of bodies.entries()) {
    if (index === bodies.length - 1) process.env.YANLU_RECORD_SQL = file;
    const done = await ask(token, `/commands/${name}`, { body, world: { now: morning(DAY) } });
    delete process.env.YANLU_RECORD_SQL;
    expect([done.status, done.text]).toEqual([200, expect.stringContaining("value")]);
    expect(done.headers.get("etag")).toMatch(/^"v\d+"$/);
  }
  return fs.readFileSync(file, "utf8").trim().split("\n").length;
}

const three = <Value>(make: (n: number) => Promise<Value>) =>
  [1, 2, 3].reduce<Promise<Value[]>>(
    async (before, n) => [...(await before), await make(n)],
    Promise.resolve([]),
  );

const token = async (viewer: Viewer) => (await tokenOf(stage.database, viewer, { now: morning(DAY) })).token;

test("filing asks nine statements", async () => {
  const drafts = await three(async () => seen(stage, await draftText(stage, DAY)));
  expect(await statementsOf("suggestion.file", drafts, await token(stage.cast.lead))).toBeLessThanOrEqual(9);
});

test("assigning asks nine, however many units there are", async () => {
  const { roads, schools, finance, staff } = stage.cast;
  const units = { leadId: roads.id, coIds: [schools.id, finance.id], wishAnswer: "none" };
  const accepted = await three(async () => ({
    ...(await seen(stage, await acceptOne(stage, DAY))),
    ...units,
  }));
  expect(await statementsOf("suggestion.assign", accepted, await token(staff))).toBeLessThanOrEqual(9);
});

test("sending a reply asks ten, with what it ends for the others", async () => {
  const { roads, schools, finance } = stage.cast;
  const signed = await three(async (n) => {
    const { workId, part } = await assignOne(stage, DAY, { co: [schools, finance] });
    for (const unit of [schools, finance]) await giveOpinion(stage, DAY, unit, await part(unit));
    await workUpTo(stage, DAY, roads, workId, "signed");
    return { ...(await workSeen(stage, workId)), docNumber: `鹤函〔2026〕${n}号` };
  });
  const asked = await statementsOf("assignment.issue", signed, await token(roads.handler));
  expect(asked).toBeLessThanOrEqual(10);
});
