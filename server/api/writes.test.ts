import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writtenOnce } from "@/db/commands/api-answer";
import { apiOf, letSignIn, NOW, tokenOf } from "@/tests/support/api";
import type { Stage } from "@/tests/support/look";
import { namesSince, rowOf } from "@/tests/support/look";
import { acceptOne, fileOne, openStage } from "@/tests/support/story";
import { MOST_BYTES } from "./body";

let stage: Stage & { drop: () => Promise<void> };
let ask: ReturnType<typeof apiOf>;
let staff: string;
let lead: string;
beforeAll(async () => {
  stage = await openStage();
  await letSignIn(stage.database);
  ask = apiOf(stage.database);
  staff = (await tokenOf(stage.database, stage.cast.staff)).token;
  lead = (await tokenOf(stage.database, stage.cast.lead)).token;
});
afterAll(() => stage.drop());

const givingBack = (id: string, version?: number) => ({
  id,
  ...(version !== undefined && { version }),
  reasons: ["tender"],
  note: "请补充具体地点",
});
const GIVE_BACK = "/commands/suggestion.giveBack";

describe("a command", () => {
  test("does what the page does, and tells the new version", async () => {
    const id = await fileOne(stage, "2026-03-02");
    const before = await ask(staff, `/suggestions/${id}`);
    const { version } = before.body.suggestion;
    const done = await ask(staff, GIVE_BACK, { body: givingBack(id, version) });
    expect([done.status, done.body.value.id]).toEqual([200, id]);
    expect((await rowOf(stage, id)).state).toBe("returned");
    const after = await ask(staff, `/suggestions/${id}`);
    const tag = done.headers.get("etag") ?? "";
    expect(tag).toBe(`"v${after.body.suggestion.version}"`);
    expect(after.body.suggestion.version).toBeGreaterThan(version);
    expect(after.headers.get("etag")).toMatch(new RegExp(`^${tag.slice(0, -1)}\\.[\\w-]{16}"$`));
    const again = await ask(staff, GIVE_BACK, { body: givingBack(id, version) });
    expect(again.status).toBe(409);
  });
  test("leads to the next one by its tag, which is not that of anything read", async () => {
    const id = crypto.randomUUID();
    const save = (title: string, headers = {}) =>
      ask(lead, "/commands/suggestion.save", { body: { id, version: 0, title }, headers });
    const first = (await save("甲")).headers.get("etag") ?? "";
    const next = { id, title: "乙" };
    const headers = { "if-match": first };
    const second = await ask(lead, "/commands/suggestion.save", { body: next, headers });
    expect([second.status, (await rowOf(stage, id)).title]).toEqual([200, "乙"]);
    expect((await ask(lead, "/commands/suggestion.save", { body: next, headers })).status).toBe(412);
    const known = { headers: { "if-none-match": second.headers.get("etag") ?? "" } };
    expect((await ask(lead, `/suggestions/${id}`, known)).status).toBe(200);
  });
  test("of a name that does not exist is not there", async () =>
    expect((await ask(staff, "/commands/suggestion.explode", { body: {} })).status).toBe(404));
});

describe("If-Match", () => {
  test("stands for the version, and fails when the case has moved on", async () => {
    const id = await fileOne(stage, "2026-03-03");
    const tag = (await ask(staff, `/suggestions/${id}`)).headers.get("etag") ?? "";
    const send = (headers: Record<string, string>, version?: number) =>
      ask(staff, GIVE_BACK, { body: givingBack(id, version), headers });
    expect((await send({ "if-match": tag }, 99)).status).toBe(412);
    expect((await send({ "if-match": '"v98.x"' })).body).toMatchObject({
      status: 412,
      key: "general.tooLate",
    });
    expect((await send({ "if-match": '"nonsense"' })).status).toBe(412);
    expect((await send({ "if-match": tag })).status).toBe(200);
    expect((await send({ "if-match": tag })).status).toBeGreaterThanOrEqual(409);
  });
  test("cannot be kept by a command that knows no version", async () => {
    const sent = { body: { id: "all" }, headers: { "if-match": '"v1.x"' } };
    expect((await ask(staff, "/commands/notification.markRead", sent)).body.key).toBe("api.noVersion");
  });
  test("If-None-Match is answered 304 until something changes", async () => {
    const id = await acceptOne(stage, "2026-03-04");
    const { headers } = await ask(staff, `/suggestions/${id}`);
    const known = { headers: { "if-none-match": headers.get("etag") ?? "" } };
    const unchanged = await ask(staff, `/suggestions/${id}`, known);
    expect([unchanged.status, unchanged.text]).toEqual([304, ""]);
    expect((await ask(lead, `/suggestions/${id}`, known)).status).toBe(200);
  });
});

describe("Idempotency-Key", () => {
  const draft = (id: string, title: string) => ({ id, version: 0, title });
  const send = (key: string, body: unknown, token = lead) =>
    ask(token, "/commands/suggestion.save", { body, headers: { "idempotency-key": key } });

  test("sent twice, it is done once and answered the same", async () => {
    const id = crypto.randomUUID();
    const body = draft(id, "关于公交的建议");
    const first = await send("k1", body);
    expect(first.status, first.text).toBe(200);
    const second = await send("k1", body);
    expect([second.status, second.text]).toEqual([200, first.text]);
    expect([first, second].map(({ headers }) => headers.get("idempotent-replayed"))).toEqual([null, "true"]);
    expect((await rowOf(stage, id)).version).toBe(first.body.value.version);
  });
  test("with another body it is refused", async () => {
    const id = crypto.randomUUID();
    expect((await send("k2", draft(id, "甲"))).status).toBe(200);
    const other = await send("k2", draft(id, "乙"));
    expect([other.status, other.body.key]).toEqual([422, "api.keyReused"]);
    expect((await rowOf(stage, id)).title).toBe("甲");
  });
  test("of somebody else is another key", async () => {
    expect((await send("k3", draft(crypto.randomUUID(), "甲"))).status).toBe(200);
    const second = (await tokenOf(stage.database, stage.cast.second)).token;
    expect((await send("k3", draft(crypto.randomUUID(), "乙"), second)).status).toBe(200);
  });
  test("of the same person in another role is another key", async () => {
    expect((await send("k8", draft(crypto.randomUUID(), "甲"))).status).toBe(200);
    const own = { ...stage.cast.lead, role: "leader" as const, delegationId: null };
    const asked = { name: "suggestion.save", key: "k8", body: "null\n", told: false, now: NOW };
    const other = writtenOnce(stage.database, { ...asked, viewer: own }, async () => "done");
    expect(await other).toEqual({ answer: "done", repeated: false });
    expect(await writtenOnce(stage.database, { ...asked, viewer: own }, async () => "twice")).toEqual({
      answer: "done",
      repeated: true,
    });
  });
  test("two at once make one: the other one is told to wait, or gets the same answer", async () => {
    const id = await fileOne(stage, "2026-03-05");
    const { version } = await rowOf(stage, id);
    const headers = { "idempotency-key": "k4" };
    const both = await Promise.all(
      [1, 2].map(() => ask(staff, GIVE_BACK, { body: givingBack(id, version), headers })),
    );
    for (const { status, body } of both) expect(status === 200 || body.key === "api.inFlight").toBe(true);
    expect(both.some(({ status }) => status === 200)).toBe(true);
    expect((await namesSince(stage, id)).filter((name) => name === "suggestion.giveBack")).toHaveLength(1);
  });
  test("after a day it counts no longer; after a refusal it may be tried again", async () => {
    const body = draft(crypto.randomUUID(), "甲");
    expect((await send("k5", body)).status).toBe(200);
    const tomorrow = { now: new Date(NOW.getTime() + 25 * 3600_000) };
    const late = {
      body: draft(crypto.randomUUID(), "乙"),
      headers: { "idempotency-key": "k5" },
      world: tomorrow,
    };
    expect((await ask(lead, "/commands/suggestion.save", late)).status).toBe(200);
    const id = crypto.randomUUID();
    expect((await send("k6", { ...draft(id, "丙"), points: 7 })).status).toBe(422);
    expect((await send("k6", draft(id, "丙"))).status).toBe(200);
  });
  test("a secret is told once", async () => {
    const administrator = (await tokenOf(stage.database, stage.cast.administrator)).token;
    const body = { account: "api-neu", name: "新人", role: "staff" };
    const sent = { body, headers: { "idempotency-key": "k7" } };
    const first = await ask(administrator, "/commands/person.create", sent);
    expect(first.body.value.password).toEqual(expect.any(String));
    const second = await ask(administrator, "/commands/person.create", sent);
    expect([second.status, second.body.value]).toEqual([200, null]);
  });
});

describe("a request that makes no sense", () => {
  const post = (body: unknown, headers = {}) => ask(staff, GIVE_BACK, { body, headers });
  test.each([
    ["no JSON", 400, () => post("{")],
    ["no object", 400, () => post("[1]")],
    ["a NUL", 400, () => post('{"note":"\\u0000"}')],
    ["half a character", 400, () => post('{"note":"\\ud800"}')],
    ["a form", 415, () => post("id=1", { "content-type": "application/x-www-form-urlencoded" })],
    ["too much", 413, () => post(JSON.stringify({ note: "x".repeat(MOST_BYTES) }))],
    ["a wrong key", 400, () => post({}, { "idempotency-key": "a b" })],
    ["a command read", 405, () => ask(staff, GIVE_BACK)],
    ["a list written", 405, () => ask(staff, "/suggestions", { body: {} })],
    ["another method", 405, () => ask(staff, "/suggestions", { method: "DELETE" })],
    ["an unknown path", 404, () => ask(staff, "/nothing")],
    ["a path of nonsense", 404, () => ask(staff, "/%ff")],
    ["an unknown parameter", 400, () => ask(staff, "/suggestions?nothing=1")],
    ["a wrong parameter", 400, () => ask(staff, "/suggestions?state=nothing")],
    ["too many rows", 400, () => ask(staff, "/suggestions?limit=101")],
    ["a wrong cursor", 400, () => ask(staff, "/suggestions?cursor=abc")],
  ])("%s is a %i", async (_what, status, send) => {
    const answer = await send();
    expect(answer.status, answer.text).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.body).toMatchObject({ status, type: `/api/docs#status-${status}` });
  });

  test("is told in the reader's language, field by field", async () => {
    const sent = (language: string) =>
      ask(staff, GIVE_BACK, { body: {}, headers: { "accept-language": language } });
    const [zh, en] = [await sent("zh-CN"), await sent("en")];
    expect([zh.status, zh.body.title]).toEqual([422, "填写的内容有缺项或错误。"]);
    expect(en.body.title).toBe("Some of the input is missing or wrong.");
    expect(en.body.fields.reasons).toEqual([{ key: "required", title: expect.stringMatching(/[a-z]/) }]);
    expect(zh.body.fields.reasons[0].title).toMatch(/[一-鿿]/);
    expect(zh.headers.get("content-language")).toBe("zh-CN");
  });
});

test("paging walks every row once, while others come and go", async () => {
  const walk = async (path: string, between: () => Promise<unknown> = async () => {}) => {
    const ids: string[] = [];
    let cursor: string | null = "";
    for (let page = 0; cursor !== null && page < 50; page++) {
      const { body } = await ask(lead, `${path}?limit=2${cursor ? `&cursor=${cursor}` : ""}`);
      ids.push(...body.items.map(({ id }: { id: string }) => id));
      if (page === 0) await between();
      cursor = body.next;
    }
    return ids;
  };
  const all = (await ask(lead, "/suggestions?limit=100")).body;
  expect(all.total).toBeGreaterThan(4);
  const ids = all.items.map(({ id }: { id: string }) => id);
  expect(await walk("/suggestions")).toEqual(ids);
  const meanwhile = await walk("/suggestions", () => fileOne(stage, "2026-05-20"));
  expect(new Set(meanwhile).size).toBe(meanwhile.length);
  expect(meanwhile).toEqual(expect.arrayContaining(ids));
});
