import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { ClockChange } from "@/domain/clock/history";
import { fileOne, openStage } from "@/tests/support/story";
import { command, perform } from "./command";
import { events, notifications } from "./schema";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

test("a command whose clocks cannot be counted leaves nothing behind, not even what is still being told", async () => {
  const { database, cast } = stage;
  const suggestionId = await fileOne(stage, "2023-03-15");
  const began = { id: crypto.randomUUID(), on: "2023-03-15", from: "2023-03-15" };
  const start: ClockChange = {
    ...{ kind: "start", clock: "review", ruleSet: "no such rules", calendarVersion: 1, ...began },
  };
  const broken = command({
    permission: "suggestion.write",
    input: z.object({}),
    run: async () => ({
      value: null,
      events: [{ name: "test.broken", suggestionId, clocks: [start] }],
      // To a role: who that is has to be asked first, and the line is written after that.
      notices: [{ to: [{ role: "staff" }, { role: "leader" }], key: "test.broken", suggestionId }],
    }),
  });
  for (let round = 0; round < 5; round += 1)
    await expect(perform(broken, cast.lead, {}, { database })).rejects.toThrow("no such rules");
  // Whatever was on its way has arrived by the next question on the same connections.
  await Promise.all(Array.from({ length: 12 }, () => database.$count(events)));
  expect(await database.$count(notifications, eq(notifications.key, "test.broken"))).toBe(0);
  expect(await database.$count(events, eq(events.name, "test.broken"))).toBe(0);
});

const answering = (value: unknown, suggestionId: string) =>
  command({
    permission: "suggestion.write",
    input: z.object({}),
    run: async () => ({
      value: null,
      events: [{ name: "test.last", suggestionId, detail: { value } }],
      notices: [{ to: [{ role: "staff" }], key: "test.last", suggestionId }],
    }),
  });

/** What a command of this name left behind. */
const left = async () => [
  await stage.database.$count(events, eq(events.name, "test.last")),
  await stage.database.$count(notifications, eq(notifications.key, "test.last")),
];

test("what is sent last and cannot be sent, or is refused after its commit was sent, leaves nothing behind", async () => {
  const { database, cast } = stage;
  const suggestionId = await fileOne(stage, "2023-03-15");
  const done = (value: unknown) => perform(answering(value, suggestionId), cast.lead, {}, { database });
  await done("fits");
  const [told, rang] = await left();
  expect([told, Number(rang) > 0]).toEqual([1, true]);
  await expect(done(9n)).rejects.toThrow("BigInt");
  await expect(done("no\u0000text")).rejects.toMatchObject({ cause: { code: "22P05" } });
  expect(await left()).toEqual([told, rang]);
  await done("fits again");
  expect((await left())[0]).toBe(2);
});

test("its answer comes after the commit: whoever has it finds what was written", async () => {
  const { database, cast } = stage;
  const suggestionId = await fileOne(stage, "2023-03-15");
  const [before = 0] = await left();
  for (let round = 1; round <= 5; round += 1) {
    await perform(answering(round, suggestionId), cast.lead, {}, { database });
    expect((await left())[0]).toBe(before + round);
  }
});
