import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/viewer";
import { apiOf, letSignIn, tokenOf } from "@/tests/support/api";
import { assignOne, fileOne, openStage } from "@/tests/support/story";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
  await letSignIn(stage.database);
});
afterAll(() => stage.drop());

// A page of the search has twenty hits; a program reads all of them.
test("a program pages through every hit, each once, and is told how many there are", async () => {
  const filed = [];
  for (let count = 0; count < 22; count += 1) filed.push(await fileOne(stage, "2026-03-02"));
  const { token } = await tokenOf(stage.database, stage.cast.staff);
  const ask = apiOf(stage.database);
  const found: string[] = [];
  for (let cursor = ""; ; ) {
    const { body } = await ask(token, `/search?limit=8&q=${encodeURIComponent("建议")}${cursor}`);
    expect(body.total).toBe(filed.length);
    found.push(...body.items.map(({ id }: { id: string }) => id));
    if (body.next === null) break;
    cursor = `&cursor=${body.next}`;
  }
  expect(found.toSorted()).toEqual(filed.toSorted());
});

test("what was asked before, and who may handle it, is told to whoever is told on the pages", async () => {
  const { cast, database } = stage;
  const title = "关于增设夜间公交线路的建议";
  const old = await assignOne(stage, "2026-03-04", { lead: cast.roads }, { title });
  const id = await fileOne(stage, "2026-03-09", { title: "关于增设夜间公交班次的建议" });
  const ask = apiOf(database);
  const told = async (viewer: Viewer, what: string) => {
    const { token } = await tokenOf(database, viewer);
    const { status, body } = await ask(token, `/suggestions/${id}/${what}`);
    return { status, body };
  };
  expect((await told(cast.staff, "similar")).body.similar[0]).toMatchObject({
    id: old.id,
    state: "assigned",
  });
  expect((await told(cast.staff, "proposed-units")).body.proposals[0]).toMatchObject({
    unit: { id: cast.roads.id },
  });
  for (const what of ["similar", "proposed-units"])
    for (const viewer of [cast.stranger, cast.roads.handler, cast.auditor])
      expect((await told(viewer, what)).status).toBe(404);
});
