import { createServer, type RequestListener, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Standing } from "../standing";
import { putInFront } from "./front";
import { serveOwnPages } from "./own-pages";
import { givePolicy, nonceOf } from "./policy";

const COOKIE = "next-auth.session-token";
const LIST = "/suggestions?state=closed";
const made: string[] = [];
let served = 0;

/** What the database would say of a cookie: whose session it is, and what its pages stand at. */
let sessions: Record<string, Standing> = {};

/** Answers as Next does: for whom the cookie is, with the nonce of the request's policy. */
const next: RequestListener = (asked, response) => {
  const { url = "", headers } = asked;
  const nonce = nonceOf(headers);
  const who = /session-token=(\w+)(?!.*session-token)/.exec(headers.cookie ?? "")?.[1];
  made.push(`${who} ${url}`);
  served += 1;
  if (url.includes("meanwhile")) delete sessions.one;
  if (url.includes("gone")) response.statusCode = 404;
  if (url.includes("cookie")) response.setHeader("Set-Cookie", "a=1");
  const failed = url.includes("failed") ? '<script>push("5:E{\\"digest\\":\\"1\\"}")</script>' : "";
  const script = `<script nonce="${nonce}">push("关于停车")</script>`;
  const page = `<!DOCTYPE html><html><body>${who} ${served}${failed}${script.repeat(30)}<p>${"停车".repeat(400)}</p>${script}</body></html>`;
  response.setHeader("Vary", "rsc");
  response.writeHead(response.statusCode, {
    "Content-Type": url.includes("json") ? "application/json" : "text/html; charset=utf-8",
    Link: `</a.css>; rel=preload; nonce="${nonce}"`,
  });
  response.flushHeaders();
  if (asked.method === "HEAD") return void response.end();
  response.write(page.slice(0, 900));
  response.end(url.includes("half") ? undefined : page.slice(900));
};

let server: Server;
let port: number;
beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "a secret of the tests, long enough for it";
  const standingOf = async (sealed: string) => {
    if (sealed === "broken") throw new Error("no database");
    return sessions[sealed] ?? null;
  };
  putInFront(givePolicy, serveOwnPages(standingOf, { most: 40, mostBytes: 60_000 }));
  server = createServer(next);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());
beforeEach(() => {
  made.length = 0;
  const [one, two] = [crypto.randomUUID(), crypto.randomUUID()];
  sessions = { one: { sessionId: one, stamp: "7" }, two: { sessionId: two, stamp: "7" } };
});

type More = { method?: string; cookie?: string; headers?: Record<string, string> };

async function ask(path: string, who: string, { method = "GET", cookie = "", headers = {} }: More = {}) {
  const sent = { cookie: `${COOKIE}=${who}${cookie}`, "accept-encoding": "gzip", ...headers };
  return new Promise<{ text: string; nonce: string; head: Record<string, unknown> }>((resolve, reject) => {
    const asking = request({ host: "127.0.0.1", port, path, method, headers: sent }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => {
        const body = Buffer.concat(parts);
        const { headers: head } = response;
        const text = head["content-encoding"] === "gzip" && body.length > 0 ? gunzipSync(body) : body;
        resolve({ text: text.toString(), nonce: nonceOf(head), head });
      });
    });
    asking.on("error", reject).end();
  });
}

/** Whose page it is, and how many pages had been made with it. */
const bodyOf = ({ text }: { text: string }) => /<body>(\w+ \d+)/.exec(text)?.[1];

test("the same session has the same page again, but for the nonce, which is that of its policy", async () => {
  const [first, again] = [await ask(LIST, "one"), await ask(LIST, "one")];
  expect([made.length, bodyOf(again)]).toEqual([1, bodyOf(first)]);
  expect(again.nonce).not.toBe(first.nonce);
  for (const { text, nonce, head } of [first, again]) {
    expect(new Set(text.match(/nonce="[^"]*"/g))).toEqual(new Set([`nonce="${nonce}"`]));
    expect(head.link).toContain(`nonce="${nonce}"`);
    expect(head.vary).toBe("rsc, Accept-Encoding");
    expect(head["content-encoding"]).toBe("gzip");
  }
  expect(again.text.replaceAll(again.nonce, first.nonce)).toBe(first.text);
  expect(again.head["content-type"]).toBe(first.head["content-type"]);
  const third = await ask(LIST, "one");
  expect(new Set([first, again, third].map(({ nonce }) => nonce)).size).toBe(3);
});

test("nobody gets another's page, nor one's own of another session", async () => {
  await ask(LIST, "one");
  expect(bodyOf(await ask(LIST, "two"))).toMatch(/^two /);
  expect(bodyOf(await ask(LIST, "one"))).toMatch(/^one /);
  expect(made).toHaveLength(2);
});

test("of two cookies the one that Next believes counts: its page is not kept for the other", async () => {
  const both = await ask("/suggestions?both", "one", { cookie: `; ${COOKIE}=two` });
  expect(bodyOf(both)).toMatch(/^two /);
  expect(bodyOf(await ask("/suggestions?both", "one"))).toMatch(/^one /);
});

test("what is written ends it at once; so does another membership", async () => {
  await ask(LIST, "one");
  sessions.one = { sessionId: sessions.one?.sessionId ?? "", stamp: "8" };
  await ask(LIST, "one");
  await ask(LIST, "one");
  expect(made).toHaveLength(2);
});

test("whoever is signed out gets nothing that was kept, nor does anybody while the database is away", async () => {
  await ask(LIST, "one");
  delete sessions.one;
  await ask(LIST, "one");
  await ask(LIST, "broken");
  expect(made).toHaveLength(3);
});

test("a session that ends while its page is made gets no second one, and a switch to another role no page of the first", async () => {
  const session = { sessionId: sessions.one?.sessionId ?? "", stamp: "staff" };
  const page = `${LIST}&ends=meanwhile`;
  sessions.one = session;
  expect(bodyOf(await ask(page, "one"))).toMatch(/^one /);
  expect(sessions.one).toBeUndefined();
  await ask(page, "one");
  sessions.one = { ...session, stamp: "deputy" };
  await ask(page, "one");
  expect(made).toHaveLength(3);
});

test("whoever asks for the head alone, or knows a tag, gets nothing that was kept", async () => {
  await ask(LIST, "one");
  expect((await ask(LIST, "one", { method: "HEAD" })).text).toBe("");
  const again = await ask(LIST, "one", { headers: { "if-none-match": "*" } });
  expect([made.length, bodyOf(again)]).toEqual([2, expect.stringMatching(/^one /)]);
});

test("another address, language, look or packing is another page", async () => {
  await ask(LIST, "one");
  await ask(`${LIST}&page=2`, "one");
  await ask(LIST, "one", { cookie: "; locale=en" });
  await ask(LIST, "one", { cookie: "; theme=%64ark" });
  await ask(LIST, "one", { cookie: "; theme=dark" });
  const plain = await ask(LIST, "one", { headers: { "accept-encoding": "gzip;q=0, br" } });
  expect(plain.head["content-encoding"]).toBeUndefined();
  await ask(LIST, "one", { headers: { "accept-encoding": "identity" } });
  expect(made).toHaveLength(5);
});

test("an answer without a body, with half of one, or that is no good page, is not kept", async () => {
  await ask(`${LIST}&head`, "one", { method: "HEAD" });
  await ask(`${LIST}&head`, "one");
  expect((await ask(`${LIST}&head`, "one", { method: "HEAD" })).text).toBe("");
  expect(made).toHaveLength(3);
  for (const kind of ["half", "gone", "cookie", "failed", "json"]) {
    made.length = 0;
    for (let n = 0; n < 2; n += 1) await ask(`${LIST}&${kind}`, "one");
    expect([kind, made.length]).toEqual([kind, 2]);
  }
});

test("what a script asks for, what is said once and other pages go through as they are", async () => {
  const rsc = { headers: { rsc: "1" } };
  const paths = [
    `${LIST}&done=1`,
    "/suggestions/new",
    "/account",
    "/suggestions/1/edit",
    "/suggestionsx",
    "/desk/review",
  ];
  for (const path of [...paths, ...paths]) await ask(path, "one");
  await ask(LIST, "one");
  await ask(LIST, "one", rsc);
  await ask(LIST, "one", { method: "POST" });
  expect(made).toHaveLength(paths.length * 2 + 3);
});

test("they take no more memory than they may", async () => {
  const plain = { headers: { "accept-encoding": "identity" } };
  for (let n = 0; n < 12; n += 1) await ask(`/search?q=${n}`, "one", plain);
  await ask("/search?q=11", "one", plain);
  expect(made).toHaveLength(12);
  await ask("/search?q=0", "one", plain);
  expect(made).toHaveLength(13);
});
