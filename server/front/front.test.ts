import { createServer, type IncomingHttpHeaders, request, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { noteAddress } from "../address";
import { PATH_HEADER } from "../path-header";
import { putInFront } from "./front";
import { mendPath } from "./mend-path";
import { givePolicy } from "./policy";
import { refuseTooLong } from "./too-long";

/** What the listener behind the steps was asked, last. */
let seen: { url: string; headers: IncomingHttpHeaders } | null = null;
let server: Server;
let port: number;

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "a secret of the tests, long enough for it";
  putInFront(mendPath, givePolicy, refuseTooLong, noteAddress);
  putInFront((_request, response) => response.end("twice"));
  server = createServer(({ url = "", headers }, response) => {
    seen = { url, headers };
    response.end("behind");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

type Asked = { headers?: Record<string, string>; method?: string; body?: string };

/** Asks for a path exactly as it is written. */
async function ask(path: string, { headers = {}, method = "GET", body }: Asked = {}) {
  seen = null;
  return new Promise<{ status: number; policy: string; text: string; connection: string }>(
    (resolve, reject) => {
      const asking = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part) => {
          text += part;
        });
        response.on("end", () => {
          const { "content-security-policy": policy = "", connection = "" } = response.headers;
          resolve({ status: response.statusCode ?? 0, policy: String(policy), text, connection });
        });
      });
      asking.on("error", reject).end(body);
    },
  );
}

const nonceOf = (policy: string | string[] | undefined) => /'nonce-([^']+)'/.exec(String(policy))?.[1] ?? "";

test("each page has a policy with a nonce of its own, and Next is told the same", async () => {
  const first = await ask("/suggestions");
  expect(first.text).toBe("behind");
  expect(nonceOf(first.policy)).toMatch(/^[\w-]{22}$/);
  expect(seen?.headers["content-security-policy"]).toBe(first.policy);
  const again = await ask("/suggestions", { headers: { rsc: "1" } });
  expect(nonceOf(again.policy)).not.toBe(nonceOf(first.policy));
});

test("a page of the portal may run nothing; files and what is built have no policy from here", async () => {
  for (const path of ["/portal", "/portal?q=1", "/portal/2023-001"])
    expect((await ask(path)).policy).toContain("script-src 'none'");
  expect(nonceOf((await ask("/portals")).policy)).not.toBe("");
  for (const path of ["/_next/static/a.js", "/icon.svg", "/files/1/a.pdf", "/portal/files/1/2"]) {
    expect((await ask(path)).policy).toBe("");
    expect(seen?.headers[PATH_HEADER]).toBeUndefined();
  }
});

test("nobody outside chooses the nonce, the way back or what to skip", async () => {
  const headers = {
    "Content-Security-Policy": "script-src 'nonce-mine'",
    "Content-Security-Policy-Report-Only": "script-src 'nonce-mine'",
    "X-Middleware-Subrequest": "proxy",
    "X-Yanlu-Path": "/mine",
  };
  for (const path of ["/suggestions", "/files/1/a.pdf"]) {
    const { policy } = await ask(path, { headers });
    expect(policy).not.toContain("mine");
    expect(JSON.stringify(seen?.headers)).not.toMatch(/mine|subrequest/);
  }
});

test.each([
  ["/suggestions?state=closed&unit=1", "/suggestions?state=closed&unit=1"],
  ["/suggestions?_rsc=1a2b3", "/suggestions"],
  ["/suggestions?page=2&_rsc=1a2b3", "/suggestions?page=2"],
  ["/suggestions?_rsc=1a2b3&page=2", "/suggestions?page=2"],
  ["http://other.example/desk?x=1", "/desk?x=1"],
  ["http://[", "/"],
])("%s is known to its page as %s", async (path, known) => {
  expect((await ask(path)).policy).toContain("script-src");
  expect(seen?.headers[PATH_HEADER]).toBe(known);
});

test.each([
  ["/portal/%", "/portal/%25"],
  ["/suggestions/%ED%A0%80/edit?q=%", "/suggestions/%25ED%25A0%2580/edit?q=%"],
  ["/portal/units/a%00b", "/portal/units/a%EF%BF%BDb"],
  ["/portal/%E9%B9%A4%2F%zz?q=%00", "/portal/%E9%B9%A4%2F%25zz?q=%00"],
  ["/portal/%F0%A0%AE%B7?a=%?b", "/portal/%F0%A0%AE%B7?a=%?b"],
])("%s, which Next cannot read, reaches it as %s", async (path, mended) => {
  await ask(path);
  expect(seen?.url).toBe(mended);
});

test("a form too long to be read is answered in plain words, before it is read", async () => {
  const long = { method: "POST", body: "x".repeat(1024 * 1024 + 1) };
  const refused = await ask("/suggestions/new", { ...long, headers: { cookie: "locale=zh-CN" } });
  expect([refused.status, refused.connection, seen]).toEqual([413, "close", null]);
  expect(refused.text).toContain("您填写的内容还在");
  expect(refused.policy).toContain("script-src");
  const english = await ask("/suggestions/new", { ...long, headers: { cookie: "a=1; locale=en" } });
  expect(english.text).toContain("what you wrote is still");
});

test("what just fits passes, and so does what counts for itself", async () => {
  const fits = await ask("/suggestions/new", { method: "POST", body: "x".repeat(1024 * 1024) });
  expect(fits.text).toBe("behind");
  for (const path of ["/imports/upload", "/api/attachments"])
    expect((await ask(path, { method: "POST", body: "x".repeat(2_000_000) })).text).toBe("behind");
});

test("whoever announces too much hears so at once, while he still sends", async () => {
  const socket = connect(port, "127.0.0.1");
  socket.write("POST /desk/paper/new HTTP/1.1\r\nHost: a\r\nContent-Length: 9000000\r\n\r\nbegin");
  const answer = await new Promise<string>((resolve) => socket.once("data", (data) => resolve(String(data))));
  expect(answer).toMatch(/^HTTP\/1.1 413 /);
  expect(socket.readableEnded).toBe(false);
  const closed = new Promise((resolve) => socket.once("close", resolve));
  socket.end(Buffer.alloc(9_000_000 - "begin".length));
  await closed;
});

test("the socket's address reaches Next under a name nobody can guess", async () => {
  await ask("/suggestions");
  const names = Object.entries(seen?.headers ?? {}).filter(([, value]) => value === "127.0.0.1");
  expect(names.map(([name]) => name)).toEqual([expect.stringMatching(/^x-address-[0-9a-f]{32}$/)]);
});
