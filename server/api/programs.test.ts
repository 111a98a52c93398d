import { createServer, type IncomingHttpHeaders, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { apiCounts } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { apiOf, letSignIn, tokenOf } from "@/tests/support/api";
import { fileOne, openStage } from "@/tests/support/story";
import { SECURITY_HEADERS } from "../security-headers";
import { statistics } from "./statistics";
import { answerPrograms } from "./step";

// A program's requests as they come over the wire, answered in front of Next; what is passed on is said so.

const asking = vi.hoisted((): { viewer: Viewer | null } => ({ viewer: null }));
vi.mock("@/server/session", () => ({ currentViewer: async () => asking.viewer }));
vi.mock("../address", async (original) => ({
  ...(await original<object>()),
  clientAddress: async () => null,
}));

let stage: Awaited<ReturnType<typeof openStage>>;
let server: Server;
let token: string;
let id: string;
const now = new Date();

beforeAll(async () => {
  stage = await openStage();
  process.env.DATABASE_URL = stage.url;
  process.env.NEXTAUTH_SECRET = "a secret of the tests, long enough for it";
  await letSignIn(stage.database);
  token = (await tokenOf(stage.database, stage.cast.staff, { now })).token;
  id = await fileOne(stage, "2026-03-02");
  server = createServer((asked, response) =>
    answerPrograms(asked, response, () => response.end("passed on")),
  );
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterAll(async () => {
  server.close();
  await stage.drop();
});

type Asked = { method?: string; body?: string; headers?: Record<string, string>; token?: string | null };

/** Asks for a path exactly as it is written. */
function ask(path: string, { method = "GET", body, headers = {}, token: with_ = token }: Asked = {}) {
  type Told = { status: number; headers: IncomingHttpHeaders; bytes: Buffer; text: string };
  return new Promise<Told>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const all = { ...(with_ !== null && { authorization: `Bearer ${with_}` }), ...headers };
    const sent = request({ host: "127.0.0.1", port, path, method, headers: all }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => {
        const bytes = Buffer.concat(parts);
        const { statusCode: status = 0, headers: told } = response;
        resolve({ status, headers: told, bytes, text: bytes.toString() });
      });
    });
    sent.on("error", reject).end(body);
  });
}

test("a read is what the table says, with its tag and the headers of every answer", async () => {
  const path = `/suggestions/${id}`;
  const told = await ask(`/api/v1${path}`);
  const table = await apiOf(stage.database)(token, path, { world: { now } });
  expect([told.status, told.text]).toEqual([200, table.text]);
  expect(told.headers).toMatchObject({
    etag: table.headers.get("etag"),
    "content-type": "application/json",
    "content-length": String(told.bytes.length),
    "x-content-type-options": SECURITY_HEADERS["X-Content-Type-Options"],
    "ratelimit-limit": "300",
  });
  const known = await ask(`/api/v1${path}`, { headers: { "if-none-match": String(told.headers.etag) } });
  expect([known.status, known.text]).toEqual([304, ""]);
  const head = await ask(`/api/v1${path}`, { method: "HEAD" });
  expect([head.status, head.text, head.headers.etag]).toEqual([200, "", told.headers.etag]);
});

test("whoever takes it packed gets it packed", async () => {
  const packed = await ask(`/api/v1/suggestions/${id}`, { headers: { "accept-encoding": "gzip, br" } });
  expect(packed.headers["content-encoding"]).toBe("gzip");
  expect(packed.headers.vary).toMatch(/Authorization.*Accept-Encoding/);
  expect(JSON.parse(gunzipSync(packed.bytes).toString()).suggestion.id).toBe(id);
});

test("a command is done once its body has come, and refused in the reader's language", async () => {
  const headers = { "content-type": "application/json", "accept-language": "en" };
  const draft = crypto.randomUUID();
  const lead = (await tokenOf(stage.database, stage.cast.lead, { now })).token;
  const save = (body: string) =>
    ask("/api/v1/commands/suggestion.save", { method: "POST", body, headers, token: lead });
  const done = await save(JSON.stringify({ id: draft, version: 0, title: "关于公交的建议" }));
  expect([done.status, JSON.parse(done.text).value.id, done.headers.etag]).toEqual([200, draft, '"v1"']);
  const late = await save(JSON.stringify({ id: draft, version: 9, title: "乙" }));
  expect([late.status, late.headers["content-language"]]).toEqual([409, "en"]);
  expect((await save("{")).status).toBe(400);
});

test("a body that does not say how long it is and grows too long is told so", async () => {
  const { port } = server.address() as AddressInfo;
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const path = "/api/v1/commands/suggestion.save";
  const told = await new Promise<number | undefined>((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, method: "POST", headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on("error", reject);
    for (let n = 0; n < 20; n += 1) sent.write("x".repeat(100_000));
    sent.end();
  });
  expect(told).toBe(413);
  // What was not read of it must not stand before the next request of the same connection.
  expect((await ask("/api/v1/nothing")).status).toBe(404);
});

test("the figures are those of the route", async () => {
  const told = await ask("/api/v1/statistics?year=2026");
  const route = await statistics(
    new Request("http://here/api/v1/statistics?year=2026", { headers: { authorization: `Bearer ${token}` } }),
    { params: Promise.resolve({}) },
  );
  const without = (text: string) => ({ ...JSON.parse(text), countedAt: null });
  expect([told.status, without(told.text)]).toEqual([200, without(await route.text())]);
  expect((await ask("/api/v1/statistics", { token: "wrong" })).status).toBe(401);
});

test("the figures are counted as every other request, and refused when the minute's are used up", async () => {
  const { token: one } = await tokenOf(stage.database, stage.cast.staff, { now });
  const figures = async () => {
    const { status, headers } = await ask("/api/v1/statistics?year=2026", { token: one });
    return [status, headers["ratelimit-remaining"], headers["retry-after"] !== undefined];
  };
  expect(await figures()).toEqual([200, "299", false]);
  await ask(`/api/v1/suggestions/${id}`, { token: one });
  expect(await figures()).toEqual([200, "297", false]);
  await stage.database.update(apiCounts).set({ count: 300 });
  expect(await figures()).toEqual([429, "0", true]);
  await stage.database.delete(apiCounts);
});

test("to ask for the head alone is to read, and takes a token that reads", async () => {
  const asked = async (scope: string) => {
    const { token: one } = await tokenOf(stage.database, stage.cast.staff, { scopes: [scope], now });
    return (await ask("/api/v1/statistics?year=2026", { method: "HEAD", token: one })).status;
  };
  expect([await asked("read"), await asked("write:attachment")]).toEqual([200, 403]);
});

test("whoever has no token, asks for something else or tries a way round is passed on or told nothing", async () => {
  const passed = async (path: string, asked?: Asked) => (await ask(path, asked)).text === "passed on";
  expect(await passed("/api/v1/suggestions", { token: null })).toBe(true);
  expect(await passed("/api/attachments")).toBe(true);
  expect(await passed("/api/v1/metrics")).toBe(true);
  expect(await passed("/api/v1/due?clock=reply")).toBe(true);
  expect(await passed("/api/v1/statistics", { method: "POST" })).toBe(true);
  expect(await passed("/suggestions")).toBe(true);
  expect(await passed("/api/v1/suggestions", { method: "OPTIONS" })).toBe(true);
  expect((await ask("/api/v1/suggestions", { token: "wrong" })).status).toBe(401);
  for (const path of ["/api/v1/../v1/me", "/api/v1/%2e%2e/%2e%2e/me", "/api/v1/../zz/me"])
    expect(await passed(path), path).toBe(true);
  for (const path of ["/api/v1//", "/api/v1/%ff", "/api/v1/nothing"])
    expect((await ask(path)).status, path).toBe(404);
});
