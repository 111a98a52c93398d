import { afterAll, beforeAll, expect, test } from "vitest";
import { apiOf, letSignIn, tokenOf } from "@/tests/support/api";
import { fileOne, openStage } from "@/tests/support/story";

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
