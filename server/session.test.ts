import { eq } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Database } from "@/db/client";
import { perform } from "@/db/command";
import { sessionIdOf } from "@/db/commands/account-session";
import { renamePerson } from "@/db/commands/person";
import { lockPerson } from "@/db/commands/person-account";
import { loginSessions, users } from "@/db/schema";
import { IDLE, SIGNED_OUT } from "@/domain/form-state";
import { sentAs } from "@/domain/sent-as";
import { makeAccount, operator, signedIn } from "@/tests/support/accounts";
import { cloneDatabase } from "@/tests/support/database";
import { action } from "./action";
import { answer } from "./api/answer";
import { currentViewer, requirePerson, requireViewer } from "./session";
import { cookieName, readSecret, secretIn, writeSecret } from "./session-cookie";

// What Next would give: the browser's cookies and the request's headers.
const jar = vi.hoisted(() => ({ cookies: new Map<string, string>(), headers: new Headers(), touched: [""] }));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (jar.cookies.has(name) ? { value: jar.cookies.get(name) } : undefined),
    set: (name: string, value: string) => jar.cookies.set(name, value),
  }),
  headers: async () => jar.headers,
}));
vi.mock("next/cache", () => ({ revalidatePath: (path: string) => jar.touched.push(path) }));

const SECRET = "a secret of the tests, long enough for it";

let database: Database;
let drop: () => Promise<void>;
let person: Awaited<ReturnType<typeof makeAccount>>;
let root: Awaited<ReturnType<typeof makeAccount>>;
beforeAll(async () => {
  const clone = await cloneDatabase();
  ({ database, drop } = clone);
  process.env.DATABASE_URL = clone.url;
  process.env.NEXTAUTH_SECRET = SECRET;
  person = await makeAccount(database, "head.one", "unit_head", { unit: "jiaotong" });
  root = await makeAccount(database, "root.admin", "administrator");
  await database.update(users).set({ mustChangePassword: false });
});
afterAll(() => drop());
beforeEach(() => {
  jar.cookies.clear();
  jar.headers = new Headers({ "x-yanlu-path": "/suggestions?page=2" });
  jar.touched = [];
});

const signIn = async (who = person) => {
  const secret = await signedIn(database, who);
  await writeSecret(secret);
  return secret;
};
/** Where Next would send the browser: an address, or its code for "not found". */
const sentTo = (wanted: Promise<unknown>) =>
  wanted.then(
    () => "stays",
    (error) => String(error.digest).replace(/^NEXT_REDIRECT;\w+;(.*);\d+;$/, "$1"),
  );
const NOT_FOUND = "NEXT_HTTP_ERROR_FALLBACK;404";

describe("the session of a request", () => {
  test("says who acts", async () => {
    await signIn();
    expect(await currentViewer()).toEqual(person.viewer);
    expect(await requirePerson()).toMatchObject({
      user: { account: "head.one" },
      current: { role: "unit_head" },
    });
  });

  test("leads nobody to the sign-in, and back", async () => {
    expect(await currentViewer()).toBeNull();
    expect(await sentTo(requireViewer())).toBe("/sign-in?next=%2Fsuggestions%3Fpage%3D2");
    jar.headers = new Headers({ "x-yanlu-path": "//evil.example" });
    expect(await sentTo(requireViewer())).toBe("/sign-in");
  });

  test.each([
    ["rubbish", async () => "rubbish"],
    ["sealed with another secret", async (sid: string) => encode({ token: { sid }, secret: `${SECRET}!` })],
    ["over", async (sid: string) => encode({ token: { sid }, secret: SECRET, maxAge: -60 })],
    ["of a session that never was", async () => encode({ token: { sid: "made up" }, secret: SECRET })],
    ["without a session", async () => encode({ token: { sub: person.userId }, secret: SECRET })],
    [
      "naming the session, not its secret",
      async (sid: string) => encode({ token: { sid: sessionIdOf(sid) }, secret: SECRET }),
    ],
  ])("is none for a cookie that is %s", async (_what, forge) => {
    jar.cookies.set(cookieName(), await forge(await signIn()));
    expect(await currentViewer()).toBeNull();
  });

  test("is over when the database says so, whatever the cookie says", async () => {
    const secret = await signIn();
    const past = new Date(Date.now() - 1000);
    await database
      .update(loginSessions)
      .set({ expiresAt: past })
      .where(eq(loginSessions.id, sessionIdOf(secret)));
    expect(await readSecret()).toBe(secret);
    expect(await currentViewer()).toBeNull();
  });

  test("is over with its cookie, also when that was opened before", async () => {
    const sealed = await encode({ token: { sid: "sealed" }, secret: SECRET, maxAge: 60 });
    const later = (seconds: number) => {
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + seconds * 1000 });
      return secretIn(sealed).finally(() => vi.useRealTimers());
    };
    expect([await later(0), await later(30), await later(120)]).toEqual(["sealed", "sealed", null]);
  });

  test("ends in the middle of the work when the account is locked", async () => {
    const other = await makeAccount(database, "locked.midway");
    await database.update(users).set({ mustChangePassword: false });
    await signIn(other);
    expect(await currentViewer()).not.toBeNull();
    await perform(lockPerson, operator(), { userId: other.userId }, { database });
    expect(await currentViewer()).toBeNull();
  });

  test("opens nothing but the change of a first password", async () => {
    const fresh = await makeAccount(database, "first.time");
    await signIn(fresh);
    expect(await currentViewer()).toBeNull();
    expect(await sentTo(requireViewer())).toBe("/account/password");
    expect(await sentTo(requirePerson())).toBe("stays");
  });

  test("notes that it is used, not at every request", async () => {
    const secret = await signIn();
    const seen = async () =>
      (
        await database
          .select()
          .from(loginSessions)
          .where(eq(loginSessions.id, sessionIdOf(secret)))
      )[0]?.lastSeenAt;
    const earlier = new Date(Date.now() - 6 * 60_000);
    await database
      .update(loginSessions)
      .set({ lastSeenAt: earlier })
      .where(eq(loginSessions.id, sessionIdOf(secret)));
    await currentViewer();
    const noted = await seen();
    expect(noted?.getTime()).toBeGreaterThan(earlier.getTime() + 5 * 60_000);
    await currentViewer();
    expect(await seen()).toEqual(noted);
  });

  test("a page does not exist for a role that lacks its permission", async () => {
    await signIn();
    expect(await sentTo(requireViewer("person.write"))).toBe(NOT_FOUND);
    expect(await sentTo(requireViewer("assignment.move"))).toBe("stays");
  });
});

describe("a form's action", () => {
  const send = (entries: Record<string, string>, rename = action(renamePerson)) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(entries)) form.append(name, value);
    return rename(IDLE, form);
  };

  test("writes as whoever is signed in, and shows what changed everywhere", async () => {
    await signIn(root);
    expect(await send({ userId: person.userId, name: "新名" })).toEqual({ status: "done" });
    const [row] = await database.select().from(users).where(eq(users.id, person.userId));
    expect(row?.name).toBe("新名");
    expect(jar.touched).toEqual(["/"]);
  });

  test("does not believe a form that says who it is from", async () => {
    await signIn();
    const forged = {
      userId: person.userId,
      name: "改",
      role: "administrator",
      "viewer.role": "administrator",
    };
    expect(await send(forged)).toMatchObject({ status: "refused", because: { key: "general.forbidden" } });
  });

  test("says what is wrong, and gives back what was typed", async () => {
    await signIn(root);
    const state = await send({ userId: person.userId, name: " " });
    expect(state).toEqual({
      status: "invalid",
      fields: { name: [{ key: "required" }] },
      typed: { userId: [person.userId], name: [" "] },
    });
    expect(jar.touched).toEqual([]);
  });

  test("goes on to where it leads", async () => {
    await signIn(root);
    const rename = action(renamePerson, { touches: () => ["/a"], next: ({ userId }) => `/people/${userId}` });
    expect(await sentTo(send({ userId: person.userId, name: "再改" }, rename))).toBe(
      `/people/${person.userId}`,
    );
    expect(jar.touched).toEqual(["/a"]);
  });

  test("gives nobody's form back with its words, and does nothing", async () => {
    const typed = { userId: [person.userId], name: ["改"] };
    expect(await send({ userId: person.userId, name: "改" })).toEqual({ ...SIGNED_OUT, typed });
    expect(jar.touched).toEqual([]);
  });
});

describe("a form that was made for somebody", () => {
  const send = (as: string, name: string) => {
    const form = new FormData();
    for (const [key, value] of Object.entries({ sentAs: as, userId: person.userId, name }))
      form.append(key, value);
    return action(renamePerson)(IDLE, form);
  };
  const nameNow = async () =>
    (await database.select().from(users).where(eq(users.id, person.userId)))[0]?.name;
  const refusedFor = (key: string, name: string) => ({
    status: "refused",
    because: { key: `general.${key}` },
    typed: { userId: [person.userId], name: [name] },
  });

  test("is sent as him, and by nobody else who is signed in by then", async () => {
    await signIn(root);
    expect(await send(sentAs(person), "他人写的")).toEqual(refusedFor("otherPerson", "他人写的"));
    expect(await send(sentAs({ ...root, membershipId: person.membershipId }), "别的身份")).toEqual(
      refusedFor("otherRole", "别的身份"),
    );
    expect(jar.touched).toEqual([]);
    expect(await nameNow()).not.toMatch(/他人|别的/);
    expect(await send(sentAs(root), "本人写的")).toEqual({ status: "done" });
    expect(await nameNow()).toBe("本人写的");
  });

  test("says that a first password waits, and not that he is signed out", async () => {
    const fresh = await makeAccount(database, "first.form", "administrator");
    await signIn(fresh);
    expect(await send(sentAs(fresh), "改")).toEqual(refusedFor("firstPassword", "改"));
  });
});

describe("a JSON route", () => {
  const get = answer("person.write", async ({ role }) => ({ role }));
  const ask = async () => {
    const response = await get(new Request("http://localhost/api"), { params: Promise.resolve({}) });
    if (!response.ok) expect(response.headers.get("content-type")).toBe("application/problem+json");
    return [response.status, response.headers.get("cache-control"), await response.json()];
  };

  test("answers whoever may, and is kept by nobody on the way", async () => {
    await signIn(root);
    expect(await ask()).toEqual([200, "no-store", { role: "administrator" }]);
  });

  test("is 401 without a session and not there without the permission", async () => {
    expect(await ask()).toMatchObject([401, "no-store", { status: 401, key: "general.signIn" }]);
    await signIn();
    expect(await ask()).toMatchObject([404, "no-store", { status: 404, key: "general.notFound" }]);
  });
});
