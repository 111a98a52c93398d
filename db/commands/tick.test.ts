import { and, eq, gte } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Day } from "@/domain/day";
import type { Viewer } from "@/domain/viewer";
import { morning } from "@/tests/support/moment";
import { assignOne, fileOne, openStage, replyOne } from "@/tests/support/story";
import { perform } from "../command";
import {
  commitments,
  deputies,
  directiveReceipts,
  directives,
  notifications,
  replies,
  suggestions,
} from "../schema";
import { markRead } from "./notification";
import { tick } from "./tick";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.drop());

const look = (on: Day) =>
  perform(tick, stage.cast.system, {}, { database: stage.database, now: morning(on) });

/** What somebody was told at the look of a day. */
async function told(who: Viewer, on: Day) {
  const rows = await stage.database
    .select()
    .from(notifications)
    .where(and(eq(notifications.userId, who.userId), gte(notifications.createdAt, morning(on))))
    .orderBy(notifications.key);
  return rows
    .filter(({ createdAt }) => createdAt.getTime() === morning(on).getTime())
    .map(({ key, values: { clock, days, count } }) => [key, clock ?? count, days].filter(Boolean).join(" "));
}

/** Looks, and says what somebody was told by it. */
const lookFor = async (who: Viewer, on: Day) => {
  await look(on);
  return told(who, on);
};

describe("the ladder", () => {
  test("a rung is told once, a missed one is made up for, and after the day it is once a week", async () => {
    const { handler, head } = stage.cast.roads;
    // Assigned on 1 March 2023 (a Wednesday): the reply is due on 1 June (a Thursday).
    await assignOne(stage, "2023-03-01");
    await look("2023-04-14");
    expect(await lookFor(head, "2023-04-18")).toEqual([]);
    // Thirty working days with the make-up days of 23 April and 6 May.
    expect(await lookFor(head, "2023-04-19")).toEqual(["suggestion.dueSoon reply 30"]);
    expect(await told(handler, "2023-04-19")).toEqual(["suggestion.dueSoon reply 30"]);
    expect(await lookFor(handler, "2023-04-20")).toEqual([]);
    // Nobody looked between 10 and 29 May: 15, 7 and 3 days are one word.
    await look("2023-05-10");
    expect(await lookFor(handler, "2023-05-29")).toEqual(["suggestion.dueSoon reply 3"]);
    expect(await lookFor(handler, "2023-06-01")).toEqual(["suggestion.dueSoon reply"]);
    expect(await lookFor(handler, "2023-06-02")).toEqual(["suggestion.overdue reply 1"]);
    expect(await lookFor(handler, "2023-06-08")).toEqual([]);
    expect(await lookFor(handler, "2023-06-09")).toEqual(["suggestion.overdue reply 6"]);
  });

  test("nobody is hurried to return a case, and a warning is no overdue", async () => {
    await assignOne(stage, "2023-03-01");
    await look("2023-03-01");
    // Receipt is due on the 6th and warns only; the window for a return closes on the 15th.
    expect(await lookFor(stage.cast.roads.handler, "2023-03-06")).toEqual(["suggestion.dueSoon receipt"]);
    expect(await lookFor(stage.cast.roads.handler, "2023-03-16")).toEqual([
      "suggestion.dueSoon firstContact 9",
    ]);
  });

  test("staff is told of what waits for staff", async () => {
    await fileOne(stage, "2023-04-03");
    await look("2023-04-03");
    // Due on 11 April: the 5th is Qingming.
    expect(await lookFor(stage.cast.staff, "2023-04-07")).toEqual(["suggestion.dueSoon review 2"]);
    expect(await lookFor(stage.cast.staff, "2023-04-12")).toEqual(["suggestion.overdue review 1"]);
  });

  test("the time to rate is told to whoever rates now", async () => {
    const { id } = await replyOne(stage, "2023-04-06", {}, { cosigners: [stage.cast.second] });
    const { database, cast } = stage;
    await look("2023-04-06");
    expect(await lookFor(cast.lead, "2023-04-18")).toEqual(["suggestion.dueSoon feedback 2"]);
    const mandate = and(eq(deputies.userId, cast.lead.userId), eq(deputies.congressId, cast.congressId));
    await database.update(deputies).set({ status: "terminated" }).where(mandate);
    expect(await lookFor(cast.second, "2023-04-21")).toEqual(["suggestion.overdue feedback 1"]);
    expect(await told(cast.lead, "2023-04-21")).toEqual([]);
    await database.update(deputies).set({ status: "suspended" });
    expect(await lookFor(cast.staff, "2023-05-04")).toContain("suggestion.overdue feedback 8");
    expect(id).not.toBe("");
  });

  test("commitments and instructions stand on the same ladder", async () => {
    const { database, cast } = stage;
    const { id, workId } = await replyOne(stage, "2023-04-06");
    const other = await assignOne(stage, "2023-04-06");
    const { congressId } = cast;
    const [reply] = await database.select().from(replies).where(eq(replies.assignmentId, workId));
    const promised = {
      congressId,
      replyId: reply?.id ?? "",
      position: 0,
      text: "建成三座公厕",
      dueOn: "2023-06-30",
    };
    await database.insert(commitments).values([
      { ...promised, state: "open" },
      { ...promised, state: "fulfilled" },
    ]);
    const given = { congressId, givenBy: cast.leader.userId, givenAs: "leader" as const, text: "抓紧" };
    const [directive] = await database
      .insert(directives)
      .values({
        ...given,
        suggestionId: other.id,
        kind: "instruction",
        answerBy: "2023-06-30",
        givenAt: morning("2023-05-04"),
      })
      .returning();
    const receipt = { congressId, directiveId: directive?.id ?? "", assignmentId: other.workId };
    await database.insert(directiveReceipts).values(receipt);
    await look("2023-06-26");
    const due = (await lookFor(cast.roads.handler, "2023-06-27")).filter(
      (line) => !line.startsWith("suggestion"),
    );
    expect(due).toEqual(["commitment.dueSoon 3", "directive.dueSoon 3"]);
    await database.update(directiveReceipts).set({ answeredAt: morning("2023-06-28") });
    expect(await lookFor(cast.roads.head, "2023-07-03")).toContain("commitment.overdue 1");
    expect(await told(cast.roads.head, "2023-07-03")).not.toContain("directive.overdue 1");
    expect(id).not.toBe("");
  });
});

describe("what nobody sees climbs", () => {
  test("to the unit's head, then to staff, once each", async () => {
    const { roads, staff } = stage.cast;
    await assignOne(stage, "2023-03-01");
    await look("2023-03-01");
    expect(await lookFor(roads.head, "2023-03-06")).not.toContain("delivery.unseenUnit 1 3");
    expect(await lookFor(roads.head, "2023-03-07")).toEqual(["delivery.unseenUnit 1 3"]);
    expect(await told(roads.handler, "2023-03-07")).toEqual([]);
    expect(await lookFor(roads.head, "2023-03-08")).not.toContain("delivery.unseenUnit 1 3");
    expect(await lookFor(staff, "2023-03-09")).toEqual([]);
    expect(await lookFor(staff, "2023-03-10")).toEqual(["delivery.unseenStaff 1 3"]);
    expect(await lookFor(staff, "2023-03-13")).toEqual([]);
  });

  test("what one of the unit has read was seen", async () => {
    const { roads } = stage.cast;
    await assignOne(stage, "2023-03-01");
    await look("2023-03-01");
    await perform(
      markRead,
      roads.handler,
      { id: "all" },
      { database: stage.database, now: morning("2023-03-02") },
    );
    expect(await lookFor(roads.head, "2023-03-08")).not.toContain("delivery.unseenUnit 1 3");
  });

  test("what a deputy does not see goes to staff at once", async () => {
    const { database, cast } = stage;
    const id = await fileOne(stage, "2023-03-01");
    const line = { congressId: cast.congressId, userId: cast.lead.userId, suggestionId: id, values: {} };
    await database
      .insert(notifications)
      .values({ ...line, key: "suggestion.giveBack", createdAt: morning("2023-03-01") });
    await database.update(suggestions).set({ state: "returned" }).where(eq(suggestions.id, id));
    await look("2023-03-01");
    expect(await lookFor(cast.staff, "2023-03-07")).toContain("delivery.unseenStaff 1 3");
    expect(await lookFor(cast.staff, "2023-03-10")).not.toContain("delivery.unseenStaff 1 3");
  });
});

describe("one look a day", () => {
  test("twice is refused, and so is the past", async () => {
    await look("2023-03-02");
    await expect(look("2023-03-02")).rejects.toMatchObject({ code: "conflict" });
    await expect(look("2023-03-01")).rejects.toMatchObject({ code: "conflict" });
  });

  test("two processes that look at once tell it once", async () => {
    const looks = await Promise.allSettled(Array.from({ length: 4 }, () => look("2023-03-02")));
    expect(looks.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("nobody but the scheduler may set it off", async () => {
    const { database, cast } = stage;
    await expect(perform(tick, cast.staff, {}, { database })).rejects.toMatchObject({ code: "forbidden" });
  });
});
