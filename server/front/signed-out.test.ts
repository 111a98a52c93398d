import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { putInFront } from "./front";
import { keepWords } from "./signed-out";

const NAME = "next-auth.session-token";
const LIVING = "a living seal";
const FRESH = "a first password";
let server: Server;
let origin: string;

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "a secret of the tests, long enough for it";
  const living = { userId: "me", membershipId: "deputy" };
  putInFront(
    keepWords(async (sealed) => {
      if (sealed === FRESH) return { ...living, mustChangePassword: true };
      return sealed === LIVING ? { ...living, mustChangePassword: false } : null;
    }),
  );
  server = createServer(async (request, response) => {
    const read = await text(request);
    response.end(request.headers["content-type"]?.includes("form-data") ? `behind ${read.length}` : "behind");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

/** A form as a browser without scripts sends it, with what is asked of it changed. */
async function send(
  path: string,
  headers: Record<string, string> = {},
  fields: [string, string | File][] = WRITTEN,
) {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  const sent = { origin, "accept-language": "en", ...headers };
  const answer = await fetch(`${origin}${path}`, { method: "POST", headers: sent, body });
  return { status: answer.status, kept: answer.headers.get("cache-control"), text: await answer.text() };
}

const WRITTEN: [string, string][] = [
  ["$ACTION_REF_1", ""],
  ["id", "0b2ac8a6-9ad2-4d75-8c62-5a51b8a7d1f4"],
  ["situation", 'No <b>shelter</b> & "no light"\nat night'],
  ["newPassword", "do not show me"],
];
const ENDED = { cookie: `${NAME}=an old seal` };

test.each([
  ["ended", ENDED],
  ["missing", {}],
])(
  "with a session that is %s, the words come back as text and as a form to send again",
  async (_what, headers) => {
    const { status, kept, text } = await send("/suggestions/new?a=1&b=2", headers);
    expect([status, kept]).toEqual([401, "no-store"]);
    const words = "No &#60;b&#62;shelter&#60;/b&#62; &#38; &#34;no light&#34;&#13;&#10;at night";
    expect(text).toContain(`name="situation">\n${words}</textarea>`);
    expect(text).toContain('<input type="hidden" name="id" value="0b2ac8a6');
    expect(text.match(/shelter/g)).toHaveLength(1);
    expect(text).toContain('action="/suggestions/new?a=1&#38;b=2"');
    expect(text).toContain('name="$ACTION_REF_1"');
    expect(text.match(/<textarea/g)).toHaveLength(1);
    expect(text).not.toContain("do not show me");
    expect(text).not.toContain("were not kept");
  },
);

test("files are told to be gone, and the page speaks its reader's language", async () => {
  const fields: [string, string | File][] = [
    ["note", "照片附后。"],
    ["file", new File(["x"], "a.png")],
  ];
  const { text } = await send("/suggestions/1", { ...ENDED, cookie: "locale=zh-CN" }, fields);
  expect(text).toContain("附件没有保留");
  expect(text).toContain("照片附后。</textarea>");
});

test.each([
  ["of somebody who is signed in", "/suggestions/new", { cookie: `${NAME}=${LIVING}` }],
  ["of another site", "/suggestions/new", { origin: "http://elsewhere.example" }],
  ["without an origin", "/suggestions/new", { origin: "null" }],
  ["of a script, which keeps the words itself", "/suggestions/new", { "next-action": "1" }],
  ["with which one signs in", "/sign-in?next=%2F", {}],
  ["with files alone", "/api/attachments", {}],
])("a form %s passes", async (_what, path, headers) => {
  expect((await send(path, headers)).text).toMatch(/^behind \d{3,}$/);
});

test.each([
  ["that signs out", []],
  ["that says how pages look", [["locale", "en"]]],
] as [string, [string, string][]][])(
  "a form %s holds nothing of anybody's: the page is asked for again",
  async (_what, fields) => {
    const body = new FormData();
    for (const [name, value] of [["$ACTION_REF_1", ""], ...fields] as [string, string][])
      body.append(name, value);
    const sent = { method: "POST", headers: { origin }, body, redirect: "manual" } as const;
    const answer = await fetch(`${origin}/nowhere`, sent);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/nowhere"]);
  },
);

test("what cannot be read, or is longer than a form may be, is no page of ours", async () => {
  const broken = { method: "POST", headers: { origin, "content-type": "multipart/form-data; boundary=x" } };
  expect((await fetch(`${origin}/a`, { ...broken, body: "no form" })).status).toBe(400);
  const long = "长".repeat(400_000);
  expect((await send("/suggestions/new", ENDED, [["situation", long]])).status).toBe(400);
});

const SIGNED_IN = { cookie: `${NAME}=${LIVING}` };
const sentBy = (as: string): [string, string][] => [["sentAs", as], ...WRITTEN];

test.each([
  ["another person", "she:deputy", SIGNED_IN, "Somebody else is signed in"],
  ["the same person in another role", "me:auditor", SIGNED_IN, "Another role is in use"],
  [
    "somebody whose first password waits",
    "me:deputy",
    { cookie: `${NAME}=${FRESH}` },
    "Change your password first",
  ],
  ["nobody, by a forged mark", "", SIGNED_IN, "Somebody else is signed in"],
])("words that were typed by %s are given back and not passed on", async (_what, as, headers, title) => {
  const { status, kept, text: page } = await send("/suggestions/new", headers, sentBy(as));
  expect([status, kept]).toEqual([409, "no-store"]);
  expect(page).toContain(title);
  expect(page).toContain(`<input type="hidden" name="sentAs" value="${as}">`);
  expect(page.match(/shelter/g)).toHaveLength(1);
});

test("whose words they are goes along when they are given back, and whoever signs in next cannot send them", async () => {
  const { text: page } = await send("/suggestions/new", ENDED, sentBy("she:deputy"));
  const [, as = ""] = page.match(/name="sentAs" value="([^"]*)"/) ?? [];
  expect(as).toBe("she:deputy");
  expect((await send("/suggestions/new", SIGNED_IN, sentBy(as))).status).toBe(409);
});

test.each([10, 70_000, 1_000_000])("own words of %d letters pass whole", async (length) => {
  const fields: [string, string][] = [...sentBy("me:deputy"), ["situation", "x".repeat(length)]];
  const { text: answer } = await send("/suggestions/new", SIGNED_IN, fields);
  expect(Number(answer.replace("behind ", ""))).toBeGreaterThan(length + 500);
});

test("a first password is changed, and nobody's words hold anybody who signs out", async () => {
  const first = { cookie: `${NAME}=${FRESH}` };
  expect((await send("/account/password", first, sentBy("me:deputy"))).text).toMatch(/^behind/);
  expect((await send("/suggestions", first, [["$ACTION_REF_1", ""]])).text).toMatch(/^behind/);
});
