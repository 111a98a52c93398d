import { and, eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { appendTo, type DomainEvent, lockHead } from "@/db/chain";
import type { Tx } from "@/db/client";
import { clocksAfter, storeClocks } from "@/db/clocks";
import { command, perform } from "@/db/command";
import { renamePerson } from "@/db/commands/person";
import { lockCase } from "@/db/commands/suggestion/move";
import { clocks, suggestions } from "@/db/schema";
import { storeWords, wordsAfter } from "@/db/search";
import { verifyClocks } from "@/db/verify/clocks";
import { verifySearch } from "@/db/verify/search";
import { expectWholeChain, openArena } from "../support/rivals";
import { fileOne } from "../support/story";

const DAY = "2023-03-15";
const now = new Date(`${DAY}T12:00:00+08:00`);

let stage: Awaited<ReturnType<typeof openArena>>;
beforeAll(async () => {
  stage = await openArena();
});
afterEach(async () => {
  await expectWholeChain(stage);
});
afterAll(() => stage.drop());

/** Until another transaction of this database waits for a lock. */
async function untilSomebodyWaits(): Promise<void> {
  const asked = sql`select count(*)::int as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  for (let n = 0; n === 0; ) [{ n } = { n: 0 }] = await stage.database.execute<{ n: number }>(asked);
}

/** Does the first in a transaction, lets the second begin, and ends when that one waits for it. */
async function meanwhile(first: (tx: Tx) => Promise<() => Promise<unknown>>, second: () => Promise<unknown>) {
  let begin: () => void = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const one = stage.database.transaction(async (tx) => {
    const finish = await first(tx);
    begin();
    await untilSomebodyWaits();
    await finish();
  });
  await Promise.all([one, begun.then(second)]);
}

test("a case is written while somebody named in it gets another name: neither is lost, neither waits for ever", async () => {
  const { database, cast } = stage;
  const { congressId } = cast;
  const id = await fileOne(stage, DAY);
  const renamed = { userId: cast.lead.userId, name: "盛长庚" };
  await meanwhile(
    async (tx) => {
      await lockCase({ tx, viewer: cast.staff, now }, id);
      const itself = and(eq(suggestions.congressId, congressId), eq(suggestions.id, id));
      await tx.update(suggestions).set({ title: "关于增设盲道的建议" }).where(itself);
      await lockHead(tx, congressId);
      return async () => {
        const written: DomainEvent[] = [{ name: "test.write", suggestionId: id }];
        await storeWords(tx, await wordsAfter(tx, congressId, written), congressId);
      };
    },
    () => perform(renamePerson, cast.administrator, renamed, { database, now }),
  );
  expect(await verifySearch(database, congressId)).toEqual([]);
});

test("a clock is moved twice at once: the second counts with what the first did", async () => {
  const { database, cast } = stage;
  const { congressId } = cast;
  const suggestionId = await fileOne(stage, DAY);
  const [clock] = await database.select().from(clocks).where(eq(clocks.suggestionId, suggestionId));
  if (!clock) throw new Error("A case without a clock");
  const about = { clock: clock.clock, id: clock.id, on: DAY };
  const stopped: DomainEvent[] = [
    { name: "test.stop", suggestionId, clocks: [{ ...about, kind: "stop", because: "test" }] },
  ];
  const recount = command({
    permission: "suggestion.review",
    input: z.object({}),
    run: async () => ({
      value: null,
      events: [
        { name: "test.recount", suggestionId, clocks: [{ ...about, kind: "recount", calendarVersion: 1 }] },
      ],
    }),
  });
  await meanwhile(
    async (tx) => {
      const head = await lockHead(tx, congressId);
      return async () => {
        await storeClocks(tx, await clocksAfter(tx, congressId, stopped));
        await appendTo(head, tx, cast.staff, now, stopped);
      };
    },
    () => perform(recount, cast.staff, {}, { database, now }),
  );
  expect(await verifyClocks(database, congressId, now)).toEqual([]);
});
