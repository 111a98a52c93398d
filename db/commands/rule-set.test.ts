import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEFAULT_RULE_SET } from "@/domain/clock/rules";
import { seenOf } from "@/domain/organisation/fields";
import { replyClassFields } from "@/domain/organisation/reply-class";
import { Refusal } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { cloneDatabase } from "@/tests/support/database";
import { openCase, person, unitId } from "@/tests/support/organisation";
import { timekeeping } from "../calendar";
import type { Database } from "../client";
import { replayedClocks } from "../clocks";
import { perform } from "../command";
import { listReplyClasses } from "../queries/organisation";
import { clocks, replies, suggestions } from "../schema";
import {
  changeReplyClass,
  createReplyClass,
  retireReplyClass,
  reviveReplyClass,
} from "./organisation-reply-class";
import { enterRuleSet, retireRuleSet, reviveRuleSet } from "./rule-set";

const now = new Date("2026-11-23T02:00:00Z");
let database: Database;
let drop: () => Promise<void>;
let admin: Viewer;

beforeAll(async () => {
  ({ database, drop } = await cloneDatabase());
  admin = await person(database, "administrator");
});
afterAll(() => drop());

/** Why a command says no; "done" when it does not. */
const because = (command: unknown, input: unknown): Promise<string> =>
  perform(command as Parameters<typeof perform>[0], admin, input, { database, now }).then(
    () => "done",
    (error) => {
      if (error instanceof Refusal) return error.because.key;
      throw error;
    },
  );

const twoMonths = (key: string, validFrom: string) => ({
  ...DEFAULT_RULE_SET,
  key,
  name: "两个月",
  validFrom,
  rules: { ...DEFAULT_RULE_SET.rules, reply: { unit: "months", length: "2", source: "试行" } },
});

test("a new rule set counts from its first day on; running clocks keep theirs", async () => {
  const unit = await unitId(database, "jiaoyu");
  const before = await openCase(database, { now, unitId: unit });
  expect(await because(enterRuleSet, twoMonths("two", "2026-11-22"))).toBe("organisation.ruleSetPast");
  expect(await because(enterRuleSet, twoMonths("two", "2026-12-01"))).toBe("done");
  expect(await because(enterRuleSet, twoMonths("two", "2026-12-02"))).toBe("organisation.ruleSetKeyTaken");
  expect(await because(enterRuleSet, twoMonths("three", "2026-12-01"))).toBe("organisation.ruleSetDayTaken");
  const times = await timekeeping(database, "hebi");
  expect([times.rulesOn("2026-11-30").key, times.rulesOn("2026-12-01").key]).toEqual(["henan-2017", "two"]);
  const after = await openCase(database, { now: new Date("2026-12-01T02:00:00Z"), unitId: unit });
  const states = await replayedClocks(database, "hebi");
  const dueOf = (id: string) => states.find(({ placed }) => placed.suggestionId === id)?.state.dueRaw;
  expect([dueOf(before.id), dueOf(after.id)]).toEqual(["2027-02-23", "2027-02-01"]);
});

test("the rules in force are not retired, and a retired set still serves the clocks it started", async () => {
  expect(await because(retireRuleSet, { key: "henan-2017" })).toBe("organisation.ruleSetInForce");
  expect(await because(retireRuleSet, { key: "two" })).toBe("done");
  expect(await because(retireRuleSet, { key: "two" })).toBe("organisation.alreadyRetired");
  expect(await because(retireRuleSet, { key: "none" })).toBe("general.notFound");
  expect((await timekeeping(database, "hebi")).rulesOn("2026-12-01").key).toBe("henan-2017");
  expect(await replayedClocks(database, "hebi")).toHaveLength((await database.select().from(clocks)).length);
  expect(await because(reviveRuleSet, { key: "two" })).toBe("done");
});

const classRow = async (key: string) =>
  (await listReplyClasses(database, admin)).find((row) => row.key === key);

test("a class keeps its meaning once a reply was issued with it, and its drafts keep it alive", async () => {
  const form = { key: "e", name: "已转上级", nameEn: "Passed up", countsAs: "not_feasible", position: 4 };
  expect(await because(createReplyClass, form)).toBe("done");
  expect(await because(createReplyClass, form)).toBe("organisation.classMarkTaken");
  expect(await classRow("E")).toMatchObject({ needsCommitment: false, needsExplanation: false });
  const { id, assignmentId } = await openCase(database, { now, unitId: await unitId(database, "jiaoyu") });
  const reply = { congressId: "hebi", suggestionId: id, assignmentId, round: 1, classKey: "E" };
  await database.insert(replies).values(reply);
  expect(await because(retireReplyClass, { key: "E" })).toBe("organisation.classHasDrafts");

  const other = { ...form, key: "E", countsAs: "for_reference", needsExplanation: "on" };
  const seen = async () => seenOf(replyClassFields, (await classRow("E")) ?? {});
  expect(await because(changeReplyClass, { ...other, seen: await seen() })).toBe("done");
  await database.update(replies).set({ issuedOn: "2026-11-23" });
  const back = { ...other, countsAs: "resolved", seen: await seen() };
  expect(await because(changeReplyClass, back)).toBe("organisation.classHasReplies");
  expect(await because(changeReplyClass, { ...back, countsAs: "for_reference", name: "转报上级" })).toBe(
    "done",
  );

  expect(await because(retireReplyClass, { key: "E" })).toBe("done");
  expect(await because(reviveReplyClass, { key: "E" })).toBe("done");
  await database.update(replies).set({ issuedOn: null });
  await database.update(suggestions).set({ state: "withdrawn" }).where(eq(suggestions.id, id));
  expect(await because(retireReplyClass, { key: "E" })).toBe("done");
  for (const key of ["A", "B", "C"]) await because(retireReplyClass, { key });
  expect(await because(retireReplyClass, { key: "D" })).toBe("organisation.lastClass");
});
