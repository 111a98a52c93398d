import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { EVENT_NOUNS } from "@/domain/event-subscription/types";
import { openArena, times } from "@/tests/support/rivals";
import { assignOne, closeOne, fileOne } from "@/tests/support/story";
import { append } from "../../chain";
import { perform } from "../../command";
import { eventPushes, eventSubscriptions, events, suggestions } from "../../schema";
import { queueEvents } from "./queue";
import { createSubscription } from "./write";

let stage: Awaited<ReturnType<typeof openArena>>;
const congressId = "hebi";
const now = new Date("2023-03-07T02:00:00Z");

beforeAll(async () => {
  stage = await openArena();
});
afterAll(() => stage.drop());
beforeEach(async () => {
  await stage.database.delete(eventPushes);
  await stage.database.update(eventSubscriptions).set({ retiredOn: "2023-03-01" });
});

const everything = EVENT_NOUNS.map((noun) => `${noun}.*`);
async function subscribe(more: object = {}): Promise<string> {
  const form = { id: crypto.randomUUID(), name: `系统${Math.random()}`, url: "https://events.example/in" };
  const made = await perform(
    createSubscription,
    stage.cast.administrator,
    { ...form, types: everything, role: "auditor", ...more },
    { database: stage.database, now },
  );
  return made.id;
}
const queue = (limit?: number) => queueEvents(stage.database, congressId, now, limit);
const pushesOf = async (id: string) => {
  const rows = await stage.database
    .select()
    .from(eventPushes)
    .where(and(eq(eventPushes.congressId, congressId), eq(eventPushes.subscriptionId, id)))
    .orderBy(eventPushes.number);
  return rows.map((row) => ({ ...row, told: JSON.parse(row.body) }));
};
const typesAt = async (id: string) => (await pushesOf(id)).map(({ type }) => type);

describe("the cursor", () => {
  test("misses nothing of a transaction that commits late, nor twice what it told", async () => {
    const id = await subscribe();
    const { staff } = stage.cast;
    const suggestionId = await fileOne(stage, "2023-03-06");
    await queue();
    const before = (await pushesOf(id)).length;
    const happened = (name: string) => [{ name: `suggestion.${name}`, suggestionId }];
    // Two connections: the first writes its event and stays open; the second wants to write and commit before it.
    let commit: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      commit = resolve;
    });
    let wrote: () => void = () => {};
    const written = new Promise<void>((resolve) => {
      wrote = resolve;
    });
    const early = stage.database.transaction(async (tx) => {
      await append(tx, staff, now, happened("urge"));
      wrote();
      await held;
    });
    await written;
    const order: string[] = [];
    const late = stage.database
      .transaction((tx) => append(tx, staff, now, happened("attach")))
      .then(() => order.push("late"));
    expect(await queue()).toBe(0);
    order.push("looked");
    commit();
    await Promise.all([early, late]);
    expect(order).toEqual(["looked", "late"]);
    await queue();
    await queue();
    expect((await typesAt(id)).slice(before)).toEqual(["suggestion.urge", "suggestion.attach"]);
  });

  test("goes on through more than one look, in order, numbered without a gap", async () => {
    const id = await subscribe();
    await closeOne(stage, "2023-03-06");
    const counts: number[] = [];
    for (let made = await queue(3); made > 0; made = await queue(3)) counts.push(made);
    const pushes = await pushesOf(id);
    expect(pushes.length).toBeGreaterThan(8);
    expect(counts.slice(0, -1).every((made) => made === 3)).toBe(true);
    expect(pushes.map(({ number }) => number)).toEqual(pushes.map((_, index) => index + 1));
    expect(pushes.map(({ seq }) => seq)).toEqual(
      pushes.map(({ seq }) => seq).toSorted((a, b) => (a ?? 0) - (b ?? 0)),
    );
  });

  test("is moved by one of many workers", async () => {
    const id = await subscribe();
    await closeOne(stage, "2023-03-06");
    const made = await Promise.all(times(6, queue).map((look) => look()));
    expect(made.filter((count) => count > 0)).toHaveLength(1);
    const seqs = (await pushesOf(id)).map(({ seq }) => seq);
    expect(new Set(seqs).size).toBe(seqs.length);
  });
});

describe("what is told", () => {
  test("is what was chosen, from the making of the subscription on", async () => {
    await fileOne(stage, "2023-03-06");
    const id = await subscribe({ types: ["suggestion.accept", "assignment.*"] });
    await assignOne(stage, "2023-03-06");
    await queue();
    expect(new Set(await typesAt(id))).toEqual(new Set(["suggestion.accept", "assignment.create"]));
  });

  test("is what the eyes see: a unit its own cases, and no draft of anybody's", async () => {
    const { roads, schools } = stage.cast;
    const [all, own, other] = [
      await subscribe({ role: "staff" }),
      await subscribe({ role: "unit_handler", unitId: roads.id }),
      await subscribe({ role: "unit_handler", unitId: schools.id }),
    ];
    const { id } = await assignOne(stage, "2023-03-06", { lead: roads });
    await fileOne(stage, "2023-03-06", { cosigners: [stage.cast.second] });
    await queue();
    const cases = async (of: string) => new Set((await pushesOf(of)).map(({ told }) => told.subject.id));
    expect(await cases(own)).toEqual(new Set([id]));
    expect((await cases(all)).size).toBe(2);
    expect(await pushesOf(other)).toEqual([]);
    const told = await typesAt(all);
    for (const early of ["suggestion.create", "suggestion.save", "suggestion.invite", "suggestion.cosign"])
      expect(told).not.toContain(early);
  });

  test("is thin: no word of the case is in a body", async () => {
    const id = await subscribe({ role: "staff" });
    const { id: caseId, workId } = await closeOne(stage, "2023-03-06");
    await queue();
    const pushes = await pushesOf(id);
    const first = pushes.find(({ type }) => type === "suggestion.accept")?.told;
    const [row] = await stage.database.select().from(suggestions).where(eq(suggestions.id, caseId));
    expect(first).toEqual({
      id: expect.any(String),
      type: "suggestion.accept",
      occurredAt: expect.stringMatching(/^2023-03-06T/),
      sequence: expect.any(Number),
      congress: congressId,
      actor: { role: "staff" },
      subject: { kind: "suggestion", id: caseId, number: expect.stringMatching(/-\d{3}$/) },
      links: { suggestion: `/api/v1/suggestions/${caseId}` },
    });
    expect(pushes.find(({ type }) => type === "assignment.create")?.told.assignment).toEqual({ id: workId });
    const bodies = pushes.map(({ body }) => body).join("\n");
    // Every body is made of figures, ids and names of ours: nobody's words, in any script, find a place in it.
    expect(bodies).not.toMatch(/[^\x20-\x7e\n]/);
    const { lead, staff, roads } = stage.cast;
    for (const person of [lead, staff, roads.handler, roads.head])
      expect(bodies).not.toContain(person.userId);
    expect(row?.title.length).toBeGreaterThan(0);
    const recorded = await stage.database.select().from(events).where(eq(events.suggestionId, caseId));
    const notes = recorded.flatMap(({ note }) => (note === null || note === "" ? [] : [note]));
    for (const note of notes) expect(bodies).not.toContain(note);
  });
});
