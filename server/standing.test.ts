import { eq } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "@/db/client";
import { perform } from "@/db/command";
import { endOwnSession, sessionIdOf } from "@/db/commands/account-session";
import { markRead } from "@/db/commands/notification";
import { renamePerson } from "@/db/commands/person";
import { loginSessions, memberships, users } from "@/db/schema";
import { makeAccount, operator, signedIn } from "@/tests/support/accounts";
import { cloneDatabase } from "@/tests/support/database";
import { foundCongress } from "@/tests/support/second-congress";
import { standingOf } from "./standing";

const SECRET = "a secret of the tests, long enough for it";

let database: Database;
let drop: () => Promise<void>;
let person: Awaited<ReturnType<typeof makeAccount>>;
let other: Awaited<ReturnType<typeof makeAccount>>;
beforeAll(async () => {
  const clone = await cloneDatabase();
  ({ database, drop } = clone);
  process.env.DATABASE_URL = clone.url;
  process.env.NEXTAUTH_SECRET = SECRET;
  person = await makeAccount(database, "staff.one");
  other = await makeAccount(database, "staff.two");
  await foundCongress(database, "anping");
  await database.update(users).set({ mustChangePassword: false });
});
afterAll(() => drop());

/** Signs the person in; asks for his standing as his cookie does. */
async function cookieOf(who = person) {
  const sid = await signedIn(database, who);
  const sealed = await encode({ token: { sid }, secret: SECRET });
  return { id: sessionIdOf(sid), stamp: async () => (await standingOf(sealed))?.stamp ?? null, sealed };
}

test("a standing stays until something is written in a congress of the person's, by whomever", async () => {
  const { id, stamp, sealed } = await cookieOf();
  const before = await stamp();
  expect(await standingOf(sealed)).toEqual({ sessionId: id, stamp: before });
  expect(await stamp()).toBe(before);
  await perform(markRead, other.viewer, { id: "all" }, { database });
  const after = await stamp();
  expect(after).not.toBe(before);
  await makeAccount(database, "anping.one", "staff", { congressId: "anping" });
  expect(await stamp()).toBe(after);
  await database.insert(memberships).values({ congressId: "anping", userId: person.userId, role: "leader" });
  const there = await stamp();
  await makeAccount(database, "anping.two", "staff", { congressId: "anping" });
  expect(await stamp()).not.toBe(there);
});

test("two sessions of one person are two, and another name is another standing", async () => {
  const [one, two] = [await cookieOf(), await cookieOf()];
  expect((await standingOf(one.sealed))?.sessionId).not.toBe((await standingOf(two.sealed))?.sessionId);
  const before = await one.stamp();
  await perform(renamePerson, operator(), { userId: person.userId, name: "新名字" }, { database });
  expect(await one.stamp()).toContain("新名字");
  expect(await one.stamp()).not.toBe(before);
});

test("nobody stands anywhere with a forged or ended session, or a first password to change", async () => {
  const { id, stamp } = await cookieOf(other);
  expect(await standingOf("forged")).toBeNull();
  await database.update(users).set({ mustChangePassword: true }).where(eq(users.id, other.userId));
  expect(await stamp()).toBeNull();
  await database.update(users).set({ mustChangePassword: false }).where(eq(users.id, other.userId));
  expect(await stamp()).not.toBeNull();
  await perform(endOwnSession, other.viewer, { sessionId: id }, { database });
  expect(await stamp()).toBeNull();
});

test("a role that was taken away a moment ago ends it, also behind our back; another one is another standing", async () => {
  const { stamp } = await cookieOf(other);
  const before = await stamp();
  const own = eq(memberships.userId, other.userId);
  await database.update(memberships).set({ role: "leader" }).where(own);
  expect(await stamp()).not.toBe(before);
  await database.update(memberships).set({ endedOn: "2026-01-01" }).where(own);
  expect(await stamp()).toBeNull();
});

test("a look at a kept page is a use of the session", async () => {
  const { id, stamp } = await cookieOf();
  const session = eq(loginSessions.id, id);
  const long = new Date(Date.now() - 6 * 60_000);
  await database.update(loginSessions).set({ lastSeenAt: long }).where(session);
  await stamp();
  const [row] = await database.select({ at: loginSessions.lastSeenAt }).from(loginSessions).where(session);
  expect(row?.at.getTime()).toBeGreaterThan(long.getTime());
});
