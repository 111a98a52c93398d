import { verify } from "@node-rs/argon2";
import { desc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Database } from "@/db/client";
import { perform } from "@/db/command";
import { sessionIdOf } from "@/db/commands/account-session";
import { lockPerson, retirePerson, unlockPerson } from "@/db/commands/person-account";
import { addMembership, endMembership } from "@/db/commands/person-membership";
import { findSession, listOwnMemberships } from "@/db/queries/viewer";
import { events, loginSessions } from "@/db/schema";
import { makeAccount, operator, signedIn } from "@/tests/support/accounts";
import { cloneDatabase } from "@/tests/support/database";
import { checkCredentials } from "./credentials";

// Counts how often a password is really compared; the library itself does the work.
vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  return { ...real, verify: vi.fn(real.verify) };
});

const NOW = new Date("2026-11-23T08:00:00Z");
const minutesOn = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

let database: Database;
let drop: () => Promise<void>;
beforeAll(async () => {
  ({ database, drop } = await cloneDatabase());
  await makeAccount(database, "root.admin", "administrator");
});
afterAll(() => drop());
beforeEach(() => {
  vi.mocked(verify).mockClear();
});

const check = (
  account: string,
  password: string,
  { now = NOW, address = null as string | null, noMs = 0 } = {},
) => checkCredentials({ account, password, address }, { database, now, noMs });

const kinds = async (account: string, times: number, now = NOW) => {
  const found: string[] = [];
  for (let n = 0; n < times; n += 1) found.push((await check(account, "wrong", { now })).kind);
  return found;
};

test("the right password says whose it is and where he acts", async () => {
  const { account, password, viewer, membershipId } = await makeAccount(database, "right.one", "unit_head", {
    unit: "jiaotong",
  });
  expect(await check(account, password)).toEqual({ kind: "right", viewer, membershipId });
});

test("an unknown account is answered like a wrong password, with one comparison each time", async () => {
  const { account } = await makeAccount(database, "known.one");
  const known = await kinds(account, 7);
  const compared = vi.mocked(verify).mock.calls.length;
  vi.mocked(verify).mockClear();
  expect(await kinds("nobody.at.all", 7)).toEqual(known);
  expect(known).toEqual(["wrong", "wrong", "wrong", "wrong", "locked", "locked", "locked"]);
  expect(vi.mocked(verify)).toHaveBeenCalledTimes(compared);
  expect(compared).toBe(5);
});

test("the hash an unknown account is compared with costs what a real one costs", async () => {
  const { account } = await makeAccount(database, "cost.one");
  await check(account, "wrong");
  await check("nobody.else", "wrong");
  const [real, dummy] = vi.mocked(verify).mock.calls.map(([hash]) => String(hash).split("$").slice(1, 4));
  expect(dummy).toEqual(real);
  expect(real).toEqual(["argon2id", "v=19", "m=19456,t=2,p=1"]);
});

test("every no takes the same least time", async () => {
  const begun = performance.now();
  await check("nobody.in.time", "wrong", { noMs: 400 });
  expect(performance.now() - begun).toBeGreaterThanOrEqual(390);
});

test("five wrong tries lock the account, end its sessions and leave an event; 15 minutes later it opens", async () => {
  const person = await makeAccount(database, "locked.one");
  const secret = await signedIn(database, person, NOW);
  await kinds(person.account, 5);
  expect((await check(person.account, person.password)).kind).toBe("locked");
  expect(await findSession(database, sessionIdOf(secret), NOW)).toBeNull();
  const [session] = await database
    .select()
    .from(loginSessions)
    .where(eq(loginSessions.id, sessionIdOf(secret)));
  expect(session?.endedBecause).toBe("locked");
  const [last] = await database.select().from(events).orderBy(desc(events.seq)).limit(1);
  expect(last).toMatchObject({
    name: "account.locked",
    actorRole: "system",
    detail: { userId: person.userId },
  });
  expect((await check(person.account, person.password, { now: minutesOn(14.9) })).kind).toBe("locked");
  expect((await check(person.account, person.password, { now: minutesOn(15) })).kind).toBe("right");
});

test("the right password in between forgives the tries before it", async () => {
  const { account, password } = await makeAccount(database, "forgiven.one");
  await kinds(account, 4);
  expect((await check(account, password)).kind).toBe("right");
  expect(await kinds(account, 4)).toEqual(["wrong", "wrong", "wrong", "wrong"]);
});

test("fifty parallel tries get five comparisons", async () => {
  const { account } = await makeAccount(database, "parallel.one");
  const found = await Promise.all(Array.from({ length: 50 }, (_, n) => check(account, `guess ${n}`)));
  expect(vi.mocked(verify)).toHaveBeenCalledTimes(5);
  expect(found.filter(({ kind }) => kind === "locked")).toHaveLength(46);
});

test("an address that tries many accounts is slowed down, another one is not", async () => {
  const address = "2001:db8:7::1";
  for (let n = 0; n < 10; n += 1) await check(`spray.${n}`, "wrong", { address });
  const { account, password } = await makeAccount(database, "sprayed.one");
  expect((await check(account, password, { address: "2001:db8:7::2" })).kind).toBe("slowed");
  expect((await check(account, password, { address: "10.9.9.9" })).kind).toBe("right");
  expect((await check(account, password, { address, now: minutesOn(1) })).kind).toBe("right");
});

test("an administrator's lock outlives the pause after wrong tries, and unlocking opens both", async () => {
  const { userId, account, password } = await makeAccount(database, "shut.one");
  await perform(lockPerson, operator(), { userId }, { database, now: NOW });
  expect((await check(account, password)).kind).toBe("wrong");
  await kinds(account, 4);
  expect((await check(account, password, { now: minutesOn(60 * 24 * 365) })).kind).toBe("wrong");
  await kinds(account, 5);
  await perform(unlockPerson, operator(), { userId }, { database, now: NOW });
  expect((await check(account, password)).kind).toBe("right");
});

test("a retired person, one without a role and the system cannot sign in", async () => {
  const retired = await makeAccount(database, "retired.one");
  await perform(retirePerson, operator(), { userId: retired.userId }, { database, now: NOW });
  expect((await check(retired.account, retired.password)).kind).toBe("wrong");
  const idle = await makeAccount(database, "idle.one");
  await perform(endMembership, operator(), idle, { database, now: NOW });
  expect((await check(idle.account, idle.password)).kind).toBe("wrong");
  expect((await check("system", "")).kind).toBe("wrong");
});

test("whoever comes back goes on in the role he left", async () => {
  const person = await makeAccount(database, "two.roles", "unit_handler", { unit: "jiaotong" });
  await perform(addMembership, operator(), { userId: person.userId, role: "auditor" }, { database });
  const roles = await listOwnMemberships(database, person.userId);
  for (const [n, { id, ...place }] of [...roles, ...roles].entries()) {
    const viewer = { ...person.viewer, role: place.role, unitId: place.unitId };
    await signedIn(database, { viewer, membershipId: id }, minutesOn(n));
    expect(await check(person.account, person.password)).toMatchObject({ membershipId: id });
  }
});
