import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { letSignIn, NOW, tokenOf } from "@/tests/support/api";
import { openStage } from "@/tests/support/story";
import type { Tx } from "../client";
import { tokenHash } from "./access-token";
import { countRequest, countTokenRequest } from "./api-count";

let stage: Awaited<ReturnType<typeof openStage>>;
let secretHash: string;
beforeAll(async () => {
  stage = await openStage();
  await letSignIn(stage.database);
  secretHash = tokenHash((await tokenOf(stage.database, stage.cast.staff)).token);
});
afterAll(() => stage.drop());

const asked = (address: string) => ({ secretHash, address, perAddress: 2 });

test.each([
  ["an address", (tx: Tx) => countRequest(tx, "address:a", NOW)],
  ["a token", (tx: Tx) => countTokenRequest(tx, asked("b"), NOW)],
])("whoever is counted as %s does not wait for the disk", async (_, count) => {
  const waits = await stage.database.transaction(async (tx) => {
    await tx.execute(sql`set local synchronous_commit = on`);
    await count(tx);
    return (await tx.execute(sql`show synchronous_commit`))[0]?.synchronous_commit;
  });
  expect(waits).toBe("off");
});

test("an address that asks too often uses no token up", async () => {
  const told = [];
  const later = new Date(NOW.getTime() + 60_000);
  for (let n = 0; n < 3; n += 1) told.push(await countTokenRequest(stage.database, asked("c"), later));
  expect(told.map(({ ofAddress, ofToken }) => [ofAddress, ofToken])).toEqual([
    [1, 1],
    [2, 2],
    [3, null],
  ]);
});
