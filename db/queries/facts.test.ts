import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { confirmContact } from "@/db/commands/assignment/contact";
import { answerExtension, askExtension } from "@/db/commands/assignment/extension";
import { acceptReturn } from "@/db/commands/assignment/return";
import { mergeCases } from "@/db/commands/group/merge";
import { assignments, deputies, suggestions } from "@/db/schema";
import type { Day } from "@/domain/day";
import { FACT_NAMES, type FactName } from "@/domain/statistics/metrics";
import { enrolDeputy } from "@/tests/support/cast";
import { makeKey } from "@/tests/support/key";
import { differences, lookAt, lookBack } from "@/tests/support/look-back";
import {
  act,
  askToReturn,
  contact,
  moveCase,
  moveWork,
  rateIt,
  seen,
  workSeen,
  workUpTo,
  writeReply,
} from "@/tests/support/steps";
import { acceptOne, assignOne, fileOne, openStage, replyOne } from "@/tests/support/story";
import { fact } from "./facts";

const DAY = "2023-03-15"; // a Wednesday; the reply is due on 2023-06-15
const LATE = "2023-06-20";
const TODAY: Day = "2023-06-21";

let stage: Awaited<ReturnType<typeof openStage>>;
const names = new Map<string, string>();

/** A case with a name, lived as its story says. */
const lives: Record<string, () => Promise<string>> = {
  accepted: () => acceptOne(stage, "2023-06-19"),
  withdrawn: async () => {
    const id = await acceptOne(stage, "2023-06-19");
    await moveCase(stage, "2023-06-19", id, stage.cast.lead, "withdraw");
    return id;
  },
  filed: () => fileOne(stage, "2023-06-19"),
  overdue: async () => {
    const { id } = await assignOne(stage, DAY);
    await stage.database
      .update(suggestions)
      .set({ origin: "motion_converted" })
      .where(eq(suggestions.id, id));
    return id;
  },
  young: async () => (await assignOne(stage, "2023-06-05", {}, { formation: "daily" })).id,
  joint: async () => {
    const telling = { cosigners: [stage.cast.second], repeatedYears: 2 };
    return (await replyOne(stage, DAY, {}, telling)).id;
  },
  satisfied: async () => rated("satisfied", { way: "visit", place: "北区" }),
  basically: async () => rated("basically_satisfied", {}, "B"),
  late: async () => {
    const { id, workId } = await assignOne(stage, DAY);
    await workUpTo(stage, LATE, stage.cast.roads, workId, "issued");
    await makeKey(stage, LATE, id);
    return id;
  },
  unheard: async () => {
    const { id, recordId } = await answered({ way: "visit", place: "北区" });
    const objection = "那天没有见面";
    await act(stage, confirmContact, stage.cast.lead, LATE, { recordId, right: "no", objection });
    return id;
  },
  again: async () => {
    const id = await rated("dissatisfied");
    await workUpTo(stage, "2023-03-16", stage.cast.roads, await partOf(id), "issued");
    await rateIt(stage, "2023-03-16", id, "satisfied");
    return id;
  },
  againLate: async () => {
    const id = await rated("dissatisfied", {}, "C");
    await workUpTo(stage, LATE, stage.cast.roads, await partOf(id), "issued");
    return id;
  },
  rehandling: () => rated("dissatisfied", {}, "D"),
  returned: async () => {
    const { id, workId } = await assignOne(stage, "2023-06-05");
    await askToReturn(stage, "2023-06-05", stage.cast.roads, workId);
    const to = {
      ...(await workSeen(stage, workId)),
      note: "改由教育局承办。",
      unitId: stage.cast.schools.id,
    };
    await act(stage, acceptReturn, stage.cast.staff, "2023-06-06", to);
    return id;
  },
  extended: async () => {
    const { id, workId } = await assignOne(stage, DAY);
    const { roads, staff } = stage.cast;
    await moveWork(stage, DAY, workId, roads.handler, "receive");
    const ask = { ...(await workSeen(stage, workId)), ground: "hard", note: "涉及面广，需要更多时间。" };
    await act(stage, askExtension, roads.handler, DAY, ask);
    for (const [viewer, transition] of [
      [roads.head, "consentExtension"],
      [staff, "grantExtension"],
    ] as const)
      await act(stage, answerExtension, viewer, DAY, { ...(await workSeen(stage, workId)), transition });
    return id;
  },
  nobody: async () => {
    const { termId, north, congressId, staff } = stage.cast;
    const by = await enrolDeputy(stage.database, congressId, "离任", termId, north);
    const { id } = await replyOne(stage, DAY, {}, { by });
    await stage.database.update(deputies).set({ status: "terminated" }).where(eq(deputies.userId, by.userId));
    await moveCase(stage, DAY, id, staff, "closeWithoutRater", "代表已调离本市。");
    return id;
  },
  session: async () => {
    const id = await acceptOne(stage, "2023-06-19");
    await stage.database.update(suggestions).set({ period: "session" }).where(eq(suggestions.id, id));
    return id;
  },
};

/** For each fact, the cases of which it is true; a new fact does not compile without its line. */
const TRUE_OF: Record<FactName, string[]> = {
  filed: all("withdrawn", "filed"),
  inSession: ["session"],
  betweenSessions: all("withdrawn", "filed", "session"),
  assigned: all("withdrawn", "filed", "session", "accepted"),
  unassigned: ["accepted", "session"],
  unreplied: ["extended", "overdue", "returned", "young"],
  fromResearch: all("withdrawn", "filed", "young"),
  converted: ["overdue"],
  raisedBefore: ["joint"],
  key: ["late"],
  resolvedOrPlanned: ["again", "joint", "late", "nobody", "satisfied", "unheard", "againLate", "basically"],
  replied: [
    "again",
    "againLate",
    "basically",
    "joint",
    "late",
    "nobody",
    "rehandling",
    "satisfied",
    "unheard",
  ],
  contactTold: [
    "again",
    "againLate",
    "basically",
    "joint",
    "late",
    "nobody",
    "rehandling",
    "satisfied",
    "unheard",
  ],
  onTime: ["again", "againLate", "basically", "joint", "nobody", "rehandling", "satisfied", "unheard"],
  resolved: ["again", "joint", "late", "nobody", "satisfied", "unheard", "againLate"],
  planned: ["basically"],
  notFeasible: [],
  forReference: ["rehandling"],
  rated: ["again", "againLate", "basically", "rehandling", "satisfied"],
  satisfied: ["again", "satisfied"],
  basicallySatisfied: ["basically"],
  content: ["again", "basically", "satisfied"],
  dissatisfied: ["againLate", "rehandling"],
  unrated: ["joint", "late", "nobody", "unheard"],
  noRater: ["nobody"],
  contentFirst: ["basically", "satisfied"],
  satisfiedFirst: ["satisfied"],
  ratedAgain: ["again"],
  contentAgain: ["again"],
  ratedFirst: ["again", "againLate", "basically", "rehandling", "satisfied"],
  contacted: ["again", "againLate", "basically", "joint", "late", "nobody", "rehandling", "satisfied"],
  faceToFace: ["satisfied"],
  open: all("withdrawn", "filed", "satisfied", "basically", "again", "nobody"),
  overdue: ["overdue", "rehandling"],
  dueIn3: [],
  dueIn7: [],
  dueIn15: [],
  dueIn30: [],
  dueLater: ["extended", "returned", "young"],
  dueNone: ["accepted", "againLate", "joint", "late", "session", "unheard"],
  everLate: ["againLate", "late", "overdue", "rehandling"],
  returned: ["returned"],
  extended: ["extended"],
  rehandled: ["again", "againLate", "rehandling"],
  repliedAgain: ["again", "againLate"],
  onTimeAgain: ["again"],
  joint: ["joint"],
  // One matter with the case that was accepted first, which stands for both.
  afterMerging: all("withdrawn", "filed", "session"),
};

beforeAll(async () => {
  stage = await openStage();
  for (const [name, live] of Object.entries(lives)) names.set(await live(), name);
  const idOf = (name: string) => [...names].find(([, each]) => each === name)?.[0] ?? "";
  const main = idOf("accepted");
  const memberIds = [idOf("session")];
  const form = { ...(await seen(stage, main)), memberIds, note: "同一事项" };
  await act(stage, mergeCases, stage.cast.staff, TODAY, form);
});
afterAll(() => stage.drop());

describe("a fact is true of the cases it means, and of no other", () => {
  test.each(FACT_NAMES)("%s", async (name) => {
    expect(await casesWith(name)).toEqual(TRUE_OF[name].toSorted());
  });
});

test("the fold of the events says the same of every case", async () => {
  const congressId = stage.cast.congressId;
  const [now, past] = [
    await lookAt(stage.database, TODAY, congressId),
    await lookBack(stage.database, TODAY, congressId),
  ];
  expect(now.size).toBeGreaterThanOrEqual(names.size);
  expect(differences(now, past)).toEqual([]);
});

test("what is open is overdue, due within some days, or waits for somebody else than a unit", async () => {
  const parts = ["overdue", "dueIn3", "dueIn7", "dueIn15", "dueIn30", "dueLater", "dueNone"] as const;
  const found = await Promise.all(parts.map((part) => casesWith(part)));
  expect(found.flat().toSorted()).toEqual(await casesWith("open"));
});

test.each([
  ["2023-06-15", "dueIn3"],
  ["2023-06-12", "dueIn3"],
  ["2023-06-11", "dueIn7"],
  ["2023-06-08", "dueIn7"],
  ["2023-06-07", "dueIn15"],
  ["2023-05-31", "dueIn15"],
  ["2023-05-30", "dueIn30"],
  ["2023-05-16", "dueIn30"],
  ["2023-05-15", "dueLater"],
] as const)("on %s a reply due on 15 June is %s", async (day, name) => {
  expect(await casesWith(name, day)).toContain("overdue");
});

async function casesWith(name: FactName, today: Day = TODAY) {
  const rows = await stage.database.select({ id: suggestions.id }).from(suggestions).where(fact(name, today));
  return rows.map(({ id }) => names.get(id) ?? id).toSorted();
}

async function partOf(id: string) {
  const [row] = await stage.database
    .select()
    .from(assignments)
    .where(and(eq(assignments.congressId, stage.cast.congressId), eq(assignments.suggestionId, id)));
  return row?.id ?? "";
}

/** Replied on the day it was assigned, after one contact that is as said. */
async function answered(how: object = {}, classKey = "A") {
  const { roads } = stage.cast;
  const { id, workId } = await assignOne(stage, DAY);
  await workUpTo(stage, DAY, roads, workId, "working");
  const recordId = await contact(stage, DAY, roads, workId, how);
  const commitments = classKey === "B" ? [{ text: "完成改造。", dueOn: "2023-12-31", owner: "建设科" }] : [];
  const more = { classKey, commitments, explanation: "受条件限制。" };
  await writeReply(stage, DAY, roads, workId, more);
  await moveWork(stage, DAY, workId, roads.handler, "draft");
  await workUpTo(stage, DAY, roads, workId, "issued");
  return { id, recordId };
}

async function rated(
  overall: "satisfied" | "basically_satisfied" | "dissatisfied",
  how = {},
  classKey = "A",
) {
  const { id } = await answered(how, classKey);
  await rateIt(stage, DAY, id, overall);
  return id;
}

function all(...but: string[]): string[] {
  return Object.keys(lives).filter((name) => !but.includes(name));
}
