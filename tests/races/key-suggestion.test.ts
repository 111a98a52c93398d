import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { holdMeeting } from "@/db/commands/evaluation/hold";
import { callPanel } from "@/db/commands/evaluation/panel";
import { decideKeys } from "@/db/commands/key-suggestion/decide";
import { voteKey } from "@/db/commands/key-suggestion/vote";
import { keySuggestions, keyVotes } from "@/db/schema";
import { decidedItem, makeKey, nominateIt, planIt, reportKeyOf, visitIt, voteForm } from "../support/key";
import { rowOf } from "../support/look";
import { evaluationRow, panelForm, seatsOf } from "../support/panel";
import { LATE } from "../support/refused";
import { expectWholeChain, openArena, outcomes, times } from "../support/rivals";
import { act, rateIt, replyIt } from "../support/steps";
import { acceptOne, replyOne } from "../support/story";

const DAY = "2023-03-15";

let stage: Awaited<ReturnType<typeof openArena>>;
beforeAll(async () => {
  stage = await openArena();
});
afterEach(async () => {
  await expectWholeChain(stage);
});
afterAll(() => stage.drop());

test("eight nominate at once: one nomination", async () => {
  const id = await acceptOne(stage, DAY);
  const all = await outcomes(times(8, () => nominateIt(stage, DAY, id)));
  expect(all).toEqual({ done: 1, "conflict keySuggestion.alreadyNominated": 7 });
  expect(await stage.database.$count(keySuggestions)).toBe(1);
});

test("eight enter one decision at once: it is entered once", async () => {
  const ids = [await acceptOne(stage, DAY), await acceptOne(stage, DAY)];
  for (const id of ids) await nominateIt(stage, DAY, id);
  const items = await Promise.all(ids.map((id) => decidedItem(stage, id)));
  const form = { decisionNumber: "鹤人常主〔2023〕9号", decidedOn: DAY, items };
  const all = await outcomes(times(8, () => act(stage, decideKeys, stage.cast.staff, DAY, form)));
  expect(all).toEqual({ done: 1, [LATE]: 7 });
});

test("eight enter a missed vote at once: one vote, one more round", async () => {
  const { id } = await replyOne(stage, DAY);
  await makeKey(stage, DAY, id);
  await planIt(stage, DAY, id);
  await visitIt(stage, DAY, id);
  await reportKeyOf(stage, DAY, id);
  const form = await voteForm(stage, DAY, id, 30);
  const all = await outcomes(times(8, () => act(stage, voteKey, stage.cast.staff, DAY, form)));
  expect(all).toEqual({ done: 1, [LATE]: 7 });
  expect(await stage.database.$count(keyVotes)).toBe(1);
  expect(await rowOf(stage, id)).toMatchObject({ state: "rehandling", round: 2 });
});

test("eight call a panel at once, and record its meeting at once: once each", async () => {
  const { staff } = stage.cast;
  const { id } = await replyOne(stage, DAY);
  await rateIt(stage, DAY, id, "dissatisfied");
  await replyIt(stage, DAY, id);
  await rateIt(stage, DAY, id, "dissatisfied");
  const panel = await panelForm(stage, DAY, id);
  const calls = await outcomes(times(8, () => act(stage, callPanel, staff, DAY, panel)));
  expect(calls).toEqual({ done: 1, "conflict evaluation.alreadyCalled": 7 });
  const views = (await seatsOf(stage, id)).map((expertId) => ({ expertId, view: "同意。" }));
  const form = { id, version: (await evaluationRow(stage, id)).version, minutes: "逐点讨论。", views };
  const held = await outcomes(times(8, () => act(stage, holdMeeting, staff, DAY, form)));
  expect(held).toEqual({ done: 1, [LATE]: 7 });
});
