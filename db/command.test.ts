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
