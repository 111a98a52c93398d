import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { z } from "zod";
import { atOnce } from "@/db/client";
import { type Command, perform } from "@/db/command";
import { assignGroup } from "@/db/commands/group/assign";
import { mergeCases } from "@/db/commands/group/merge";
import { useReplyForGroup } from "@/db/commands/group/reply";
import { decideKeys } from "@/db/commands/key-suggestion/decide";
import { assign, bulkAssign } from "@/db/commands/suggestion/assign";
import { handOver } from "@/db/commands/suggestion/dispatch";
import { moveSuggestion } from "@/db/commands/suggestion/plain";
import { decisionOffers } from "@/db/queries/desk-offers";
import { countedAs } from "@/db/recorder";
import { units } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { enrolDeputy } from "../support/cast";
import { PROMISE } from "../support/commitments";
import { Rehearsed, rehearsal } from "../support/dry";
import { decidedItem, nominateIt } from "../support/key";
import { morning } from "../support/moment";
import { act, draftText, partOf, seen, workSeen, workUpTo, writeReply } from "../support/steps";
import { acceptOne, openStage } from "../support/story";

// What is done to many asks as many statements for twelve as for two; most of it is rehearsed on the same cases.

const DAY = "2023-03-15";
const [FEW, MANY] = [2, 12];

let stage: Awaited<ReturnType<typeof openStage>>;
let mainId: string;
let others: string[];
beforeAll(async () => {
  vi.stubEnv("YANLU_COUNT_SQL", fs.mkdtempSync(path.join(os.tmpdir(), "yanlu-many-")));
  stage = await openStage();
  [mainId = "", ...others] = await times(MANY + 1, () => acceptOne(stage, DAY));
});
afterAll(async () => {
  fs.rmSync(process.env.YANLU_COUNT_SQL ?? "", { recursive: true });
  vi.unstubAllEnvs();
  await stage.drop();
});

test.each<[string, (count: number) => Promise<number>]>([
  ["assigning cases", async (count) => rehearsed(bulkAssign, { cases: await tokens(count), ...to() })],
  ["handing cases over", async (count) => rehearsed(handOver, { cases: await tokens(count) })],
  [
    "merging cases",
    async (count) => rehearsed(mergeCases, { ...(await main()), memberIds: others.slice(0, count), note }),
  ],
  [
    "assigning to units",
    async (count) => {
      const there = await stage.database.select().from(units).where(eq(units.kind, "government"));
      const coIds = there.map(({ id }) => id).filter((id) => id !== stage.cast.roads.id);
      return rehearsed(assign, { ...(await main()), ...to(), coIds: coIds.slice(0, count) });
    },
  ],
  [
    "inviting co-signers",
    async (count) => {
      const { database, cast } = stage;
      const invited = await times(count, (n) =>
        enrolDeputy(database, cast.congressId, `代表${n}`, cast.termId, cast.north),
      );
      const id = await draftText(stage, DAY, { cosignerIds: invited.map(({ userId }) => userId) });
      const form = { ...(await seen(stage, id)), transition: "invite", note };
      return rehearsed(moveSuggestion, form, cast.lead);
    },
  ],
])("%s", async (_, count) => {
  expect(await count(MANY)).toBe(await count(FEW));
});

test("deciding over key suggestions", async () => {
  for (const id of others) await nominateIt(stage, DAY, id);
  const decided = async (count: number) => {
    const items = await Promise.all(others.slice(0, count).map((id) => decidedItem(stage, id)));
    return rehearsed(decideKeys, { decisionNumber: "鹤人常主〔2023〕10号", decidedOn: DAY, items });
  };
  expect(await decided(MANY)).toBe(await decided(FEW));
});

test("a group's assignment, what can be decided about its parts, and one text for all of them", async () => {
  const { staff, roads } = stage.cast;
  const [two, rest] = [others.slice(0, FEW), others.slice(FEW)];
  const merge = async (memberIds: string[]) =>
    act(stage, mergeCases, staff, DAY, { ...(await main()), memberIds, note });
  const grouped = async (count: number) => ({ ...(await main()), ...to(), cases: await tokens(count) });
  await merge(two);
  const assigned = await rehearsed(assignGroup, await grouped(FEW));
  await merge(rest);
  expect(await rehearsed(assignGroup, await grouped(MANY))).toBe(assigned);

  await act(stage, assignGroup, staff, DAY, await grouped(MANY));
  const parts = await times(MANY + 1, async (n) => {
    const suggestionId = others[n - 1] ?? mainId;
    return { suggestionId, assignmentId: await partOf(stage, suggestionId, roads) };
  });
  const offered = (count: number) =>
    statementsOf(() => decisionOffers(atOnce(stage.database), staff, parts.slice(0, count), morning(DAY)));
  expect(await offered(MANY)).toBe(await offered(FEW));

  const [own, ...empty] = parts.map(({ assignmentId }) => assignmentId);
  const saved = async () => rehearsed(useReplyForGroup, await workSeen(stage, own ?? ""), roads.handler);
  for (const id of [own ?? "", ...empty.slice(0, FEW)]) await workUpTo(stage, DAY, roads, id, "working");
  await writeReply(stage, DAY, roads, own ?? "", { classKey: "B", commitments: [PROMISE] });
  const few = await saved();
  for (const id of empty.slice(FEW)) await workUpTo(stage, DAY, roads, id, "working");
  expect(await saved()).toBe(few);
});

const note = "同一事项";
const to = () => ({ leadId: stage.cast.roads.id, wishAnswer: "none" });
const main = () => seen(stage, mainId);
const tokens = (count: number) =>
  Promise.all(others.slice(0, count).map(async (id) => `${id}@${(await seen(stage, id)).version}`));

const rehearsed = <Input extends z.ZodType, Value>(
  command: Command<Input, Value>,
  form: object,
  viewer: Viewer = stage.cast.staff,
) =>
  statementsOf(() =>
    perform(command, viewer, form, { database: rehearsal(stage.database), now: morning(DAY) }),
  );

/** The statements of something, once its columns are known. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const counts = await times(2, async () => {
    const name = crypto.randomUUID();
    await countedAs(name, work).catch((error: unknown) => {
      if (!(error instanceof Rehearsed)) throw error;
    });
    return fs.readFileSync(path.join(process.env.YANLU_COUNT_SQL ?? "", name), "utf8").trim().length;
  });
  return Math.min(...counts);
}

async function times<Made>(count: number, make: (n: number) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  for (let n = 0; n < count; n += 1) made.push(await make(n));
  return made;
}
