import { and, asc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chainHeads, events } from "@/db/schema";
import type { Role } from "@/domain/viewer";
import { namesSince, type Stage } from "@/tests/support/look";
import { foundCongress } from "@/tests/support/second-congress";
import { closeOne, fileOne, openStage } from "@/tests/support/story";
import { append, hashOf, type SealedEvent } from "./chain";

const DAY = "2023-03-15";

let stage: Awaited<ReturnType<typeof openStage>>;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.drop());

const chainOf = (congressId: string) =>
  stage.database.select().from(events).where(eq(events.congressId, congressId)).orderBy(asc(events.seq));

const sample: SealedEvent = {
  congressId: "hebi",
  seq: 7,
  at: new Date("2023-03-15T02:00:00.123Z"),
  actorId: "a",
  actorRole: "staff",
  actorUnitId: null,
  name: "suggestion.assign",
  suggestionId: "s",
  assignmentId: null,
  fromState: "accepted",
  toState: "assigned",
  note: null,
  detail: { b: 1, a: [{ y: null, x: "字" }] },
  clocks: [],
  previousHash: "0",
};

describe("the hash", () => {
  test("covers every field of an event", () => {
    const role: Role = "leader";
    const other: SealedEvent = {
      ...{ congressId: "x", seq: 8, at: new Date(0), actorId: "b", actorRole: role, actorUnitId: "u" },
      ...{ name: "n", suggestionId: null, assignmentId: "w", fromState: null, toState: null, note: "" },
      ...{ detail: {}, clocks: [{ kind: "stop", clock: "reply", id: "c", on: DAY, because: "" }] },
      previousHash: "1",
    };
    for (const field of Object.keys(sample)) {
      const one = Object.entries(other).filter(([key]) => key === field);
      expect(hashOf({ ...sample, ...Object.fromEntries(one) })).not.toBe(hashOf(sample));
    }
  });

  test("does not depend on the order of keys, which jsonb forgets, but on that of lists", () => {
    const turned = { ...sample, detail: { a: [{ x: "字", y: null }], b: 1 } };
    expect(hashOf(turned)).toBe(hashOf(sample));
    const list = (values: string[]) => hashOf({ ...sample, detail: { values } });
    expect(list(["1", "2"])).not.toBe(list(["2", "1"]));
  });

  test("tells a word from a number and a nothing from an empty word", () => {
    const of = (value: unknown) => hashOf({ ...sample, detail: { value } });
    expect(new Set([of("1"), of(1), of(null), of(""), of("null"), of([]), of({})]).size).toBe(7);
  });
});

describe("a congress's chain", () => {
  test("has every number from 1 on, each event sealed over the one before, and ends at its head", async () => {
    await closeOne(stage, DAY, { lead: stage.cast.roads, co: [stage.cast.schools] });
    const chain = await chainOf(stage.cast.congressId);
    expect(chain.length).toBeGreaterThan(15);
    expect(chain.map(({ seq }) => seq)).toEqual(chain.map((_, index) => index + 1));
    let previous = "";
    for (const { hash, ...event } of chain) {
      expect(event.previousHash).toBe(previous);
      expect(hashOf(event)).toBe(hash);
      previous = hash;
    }
    const [head] = await stage.database
      .select()
      .from(chainHeads)
      .where(eq(chainHeads.congressId, stage.cast.congressId));
    expect(head).toMatchObject({ seq: chain.length, hash: previous });
  });

  test("keeps who acted, in which role and for which unit, and when", async () => {
    const chain = await chainOf(stage.cast.congressId);
    const { roads, system } = stage.cast;
    const issued = chain.find(({ name }) => name === "assignment.issue");
    expect(issued).toMatchObject({
      ...{ actorId: roads.handler.userId, actorRole: "unit_handler", actorUnitId: roads.id },
      at: new Date(`${DAY}T10:00:00+08:00`),
    });
    const moved = chain.find(({ name }) => name === "suggestion.reply");
    // The system moves it within somebody's act: the event names that person, and says by whom it was moved.
    expect(moved).toMatchObject({ actorId: roads.handler.userId, detail: { by: system.role } });
  });

  test("an event that was changed around the triggers no longer fits", async () => {
    const [, second] = await chainOf(stage.cast.congressId);
    if (!second) throw new Error("no events");
    const { hash, ...event } = second;
    expect(hashOf({ ...event, note: "改" })).not.toBe(hash);
  });

  test("is its own: another congress begins at 1", async () => {
    const other: Stage = { ...stage, cast: await foundCongress(stage.database, "qixian") };
    const id = await fileOne(other, DAY);
    expect(await namesSince(other, id)).toEqual(["suggestion.create", "suggestion.submit"]);
    const chain = await chainOf("qixian");
    expect(chain.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(chain[0]?.previousHash).toBe("");
  });

  test("has no gap after a transaction that failed", async () => {
    const { staff, congressId } = stage.cast;
    const before = (await chainOf(congressId)).length;
    const broken = stage.database.transaction(async (tx) => {
      await append(tx, staff, new Date(), [{ name: "test.first" }, { name: "test.second" }]);
      throw new Error("afterwards something failed");
    });
    await expect(broken).rejects.toThrow("afterwards");
    await stage.database.transaction((tx) => append(tx, staff, new Date(), [{ name: "test.third" }]));
    const chain = await chainOf(congressId);
    expect(chain.length).toBe(before + 1);
    expect(chain.at(-1)).toMatchObject({ seq: before + 1, name: "test.third" });
  });
});

describe("events are append-only, whatever the right of the connection", () => {
  test.each([
    ["an update", sql`update events set note = 'x'`],
    ["a deletion", sql`delete from events`],
    ["a truncation", sql`truncate events`],
    ["an update that changes nothing", sql`update events set note = note where seq = 1`],
  ])("%s is refused", async (_what, statement) => {
    const before = await stage.database.$count(events);
    const cause = await stage.database.execute(statement).then(
      () => "done",
      (error: Error) => String(error.cause),
    );
    expect(cause).toContain("events are append-only");
    expect(await stage.database.$count(events)).toBe(before);
  });

  test("two events cannot have the same number", async () => {
    const [first] = await chainOf(stage.cast.congressId);
    if (!first) throw new Error("no events");
    await expect(stage.database.insert(events).values(first)).rejects.toThrow();
    const same = and(eq(events.congressId, first.congressId), eq(events.seq, first.seq));
    expect(await stage.database.$count(events, same)).toBe(1);
  });
});
