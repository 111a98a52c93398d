import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { putInFront } from "../front/front";
import { servePlainPages } from "./plain-pages";

const PAGE = `<!DOCTYPE html><html><head><link rel="preload" as="script" href="/a.js"/><link rel="stylesheet" nonce="N" href="/a.css"/></head>
<body><h1>关于道路的建议 &lt;script&gt;</h1>${"<p>正文</p>".repeat(200)}<script nonce="N">self.__next_f.push("1")</script><script src="/b.js" async=""></script></body></html>`;

const made: string[] = [];
let stamp = "1";

/** Answers as Next does: the head sent early, the body in pieces. */
const next: RequestListener = (request, response) => {
  const { url = "" } = request;
  made.push(url);
  if (url.endsWith("/broken")) response.statusCode = 500;
  if (/gone|nobody/.test(url)) response.statusCode = 404;
  const type = url.endsWith(".csv") ? "text/csv" : "text/html; charset=utf-8";
  response.writeHead(response.statusCode, { "Content-Type": type, Link: "</a.js>; rel=preload" });
  response.flushHeaders();
  const page = url.endsWith("/nobody") ? '<html id="__next_error__"><body></body></html>' : PAGE;
  const text = page.replaceAll('"N"', `"${Math.random()}"`);
  if (request.method === "HEAD") return void response.end();
  response.write(text.slice(0, 500));
  response.end(url.endsWith("/half") ? undefined : text.slice(500));
};

let server: Server;
let origin: string;
beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "a secret of the tests, long enough for it";
  process.env.YANLU_SEARCH_PER_ADDRESS = "3";
  putInFront(servePlainPages(async () => stamp));
  server = createServer(next);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const ask = (path: string, headers: Record<string, string> = {}) => fetch(`${origin}${path}`, { headers });

test("a page of the portal arrives whole, packed and without a script", async () => {
  const response = await ask("/portal/2023-001");
  const html = await response.text();
  expect(html).not.toMatch(/<script|\.js|nonce/);
  expect(html).toContain("关于道路的建议 &lt;script&gt;");
  expect(html.endsWith("</body></html>")).toBe(true);
  expect(response.headers.get("content-encoding")).toBe("gzip");
  expect(response.headers.get("link")).toBeNull();
  expect(response.headers.get("vary")).toContain("Cookie");
});

test("what a reader has already is not sent again", async () => {
  const first = await ask("/portal");
  await first.text();
  const tag = first.headers.get("etag") ?? "";
  const again = await ask("/portal", { "If-None-Match": tag });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  expect((await ask("/portal", { "If-None-Match": 'W/"other"' })).status).toBe(200);
});

test("a page is made once for all who want to see it so, until something public changes", async () => {
  const path = "/portal/2023-077";
  const times = () => made.filter((url) => url === path).length;
  const first = await ask(path, { Cookie: "locale=en; theme=dark" });
  const again = await ask(path, { Cookie: "theme=dark; locale=en; visitor=7" });
  expect(await again.text()).toBe(await first.text());
  const heads = [first, again].map(({ headers }) =>
    [...headers].filter(([name]) => !["date", "keep-alive"].includes(name)),
  );
  expect(heads[1]).toEqual(heads[0]);
  expect((await ask(path, { Cookie: "locale=en; theme=dark" })).headers.get("vary")).toBe(
    first.headers.get("vary"),
  );
  const known = await ask(path, {
    Cookie: "locale=en;theme=dark",
    "If-None-Match": first.headers.get("etag") ?? "",
  });
  expect([known.status, times()]).toEqual([304, 1]);
  const plain = await ask(path, { Cookie: "locale=en; theme=dark", "Accept-Encoding": "identity" });
  expect([plain.headers.get("content-encoding"), (await plain.text()).includes("正文"), times()]).toEqual([
    null,
    true,
    1,
  ]);
  await ask(path, { Cookie: "locale=en" });
  expect(times()).toBe(2);
  stamp = "2";
  await ask(path, { Cookie: "locale=en; theme=dark" });
  expect(times()).toBe(3);
});

test("an answer without a body, or with half of one, is not what others get", async () => {
  for (const path of ["/portal/2023-088", "/portal/half"]) {
    const head = await fetch(`${origin}${path}`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    await ask(path);
    await ask(path);
  }
  expect(await (await ask("/portal/2023-088")).text()).toContain("正文");
  const times = (path: string) => made.filter((url) => url === path).length;
  expect([times("/portal/2023-088"), times("/portal/half")]).toEqual([2, 3]);
  const known = await fetch(`${origin}/portal/2023-088`, { method: "HEAD" });
  expect([known.status, await known.text(), times("/portal/2023-088")]).toEqual([200, "", 2]);
});

test("what is no good page is made each time", async () => {
  const paths = ["/portal/gone", "/portal/broken"];
  for (const path of [...paths, ...paths]) await ask(path);
  for (const path of paths) expect(made.filter((url) => url === path).length).toBeGreaterThan(1);
});

test("a page that cannot be made says so in the reader's language, and nobody keeps it", async () => {
  const response = await ask("/portal/broken", { "Accept-Language": "en" });
  expect([response.status, response.headers.get("cache-control")]).toEqual([503, "no-store"]);
  expect(response.headers.get("retry-after")).toBe("30");
  expect(await response.text()).toContain("Not available for the moment");
  expect(await (await ask("/portal/broken", { "Accept-Language": "zh-CN" })).text()).toContain("暂时打不开");
  const gone = await ask("/portal/gone");
  expect([gone.status, gone.headers.get("cache-control")]).toEqual([404, "no-store"]);
});

test("what is not there says so in words, where Next would leave it to a script", async () => {
  const response = await ask("/portal/nobody", { "Accept-Language": "zh-CN" });
  expect(response.status).toBe(404);
  expect(await response.text()).toContain("没有找到公开的内容");
});

test("who searches for words too often hears so, and has all other pages", async () => {
  const search = () => ask("/portal?year=2023&q=%E9%81%93%E8%B7%AF", { "Accept-Language": "zh-CN" });
  const statuses = await Promise.all(Array.from({ length: 4 }, async () => (await search()).status));
  expect(statuses.toSorted()).toEqual([200, 200, 200, 429]);
  expect(made.filter((url) => url.includes("q=%E9"))).toHaveLength(3);
  const refused = await search();
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused.text()).toContain("查询太频繁了");
  expect((await ask("/portal?year=2023&q=")).status).toBe(200);
});

test("everything else goes out as it is", async () => {
  for (const path of ["/suggestions", "/portals", "/portal/files/a/b"])
    expect(await (await ask(path)).text()).toContain("<script");
  expect(await (await ask("/portal/data/2023.csv")).text()).toContain("<script");
  expect(await (await ask("/portal", { rsc: "1" })).text()).toContain("<script");
});
