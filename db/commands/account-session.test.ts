import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeAccount, operator, signedIn } from "@/tests/support/accounts";
import { cloneDatabase } from "@/tests/support/database";
import { foundCongress } from "@/tests/support/second-congress";
import type { Database } from "../client";
import { perform } from "../command";
import { listOwnSessions } from "../queries/account";
import { findSession, listOwnMemberships } from "../queries/viewer";
import { memberships, users } from "../schema";
import { noteSeen } from "./account-seen";
import { endOwnSession, openSession, sessionIdOf, switchMembership } from "./account-session";
import { addMembership, endMembership } from "./person-membership";

const NOW = new Date("2026-11-23T08:00:00Z");
const hoursOn = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

let database: Database;
let drop: () => Promise<void>;
let one: Awaited<ReturnType<typeof makeAccount>>;
let other: Awaited<ReturnType<typeof makeAccount>>;
beforeAll(async () => {
  ({ database, drop } = await cloneDatabase());
  await makeAccount(database, "root.admin", "administrator");
  one = await makeAccount(database, "one.person", "unit_handler", { unit: "jiaotong" });
  other = await makeAccount(database, "other.person", "unit_head", { unit: "jiaoyu" });
});
afterAll(() => drop());

const find = (secret: string, now = NOW) => findSession(database, sessionIdOf(secret), now);

test("a session says who acts in which role, and that a first password is still to be changed", async () => {
  const secret = await signedIn(database, one, NOW);
  expect(await find(secret)).toMatchObject({ viewer: one.viewer, mustChangePassword: true });
});

test("the database does not hold the secret itself", async () => {
  const secret = await signedIn(database, one, NOW);
  const stored = JSON.stringify(await database.query.loginSessions.findMany());
  expect(stored).not.toContain(secret);
  expect(await findSession(database, secret, NOW)).toBeNull();
});

test("a secret that somebody made up opens nothing", async () => {
  expect(await find(randomBytes(32).toString("base64url"))).toBeNull();
});

test("a session ends after 12 hours without use, and after 7 days with it", async () => {
  const secret = await signedIn(database, one, NOW);
  expect(await find(secret, hoursOn(11.9))).not.toBeNull();
  expect(await find(secret, hoursOn(12))).toBeNull();
  for (let hours = 10; hours < 7 * 24; hours += 10)
    await noteSeen(database, sessionIdOf(secret), hoursOn(hours));
  expect(await find(secret, hoursOn(7 * 24 - 0.1))).not.toBeNull();
  expect(await find(secret, hoursOn(7 * 24))).toBeNull();
});

test("a session is worth nothing once its role or its account is over, even if nobody ended it", async () => {
  const person = await makeAccount(database, "over.one");
  const secret = await signedIn(database, person, NOW);
  const mine = eq(users.id, person.userId);
  await database
    .update(users)
    .set({ lockedUntil: hoursOn(1) })
    .where(mine);
  expect(await find(secret)).toBeNull();
  await database.update(users).set({ lockedUntil: NOW, retiredOn: "2026-11-23" }).where(mine);
  expect(await find(secret)).toBeNull();
  await database.update(users).set({ retiredOn: null }).where(mine);
  expect(await find(secret)).not.toBeNull();
  await database
    .update(memberships)
    .set({ endedOn: "2026-11-23" })
    .where(eq(memberships.userId, person.userId));
  expect(await find(secret)).toBeNull();
});

test("signing out ends this session and no other", async () => {
  const [here, there] = [await signedIn(database, one, NOW), await signedIn(database, one, NOW)];
  await perform(endOwnSession, one.viewer, { sessionId: sessionIdOf(here) }, { database, now: NOW });
  expect(await find(here)).toBeNull();
  expect(await find(there)).not.toBeNull();
});

test("nobody ends or sees somebody else's session", async () => {
  const secret = await signedIn(database, one, NOW);
  const end = perform(
    endOwnSession,
    other.viewer,
    { sessionId: sessionIdOf(secret) },
    { database, now: NOW },
  );
  await expect(end).rejects.toMatchObject({ code: "not_found" });
  expect(await find(secret)).not.toBeNull();
  const seen = await listOwnSessions(database, other.viewer, NOW);
  expect(seen.map(({ id }) => id)).not.toContain(sessionIdOf(secret));
});

test("nobody opens a session in somebody else's membership", async () => {
  const open = perform(
    openSession,
    one.viewer,
    { membershipId: other.membershipId, browser: "" },
    { database },
  );
  await expect(open).rejects.toMatchObject({ code: "not_found" });
});

test("a person switches among his own living memberships only", async () => {
  const { userId } = one;
  await perform(addMembership, operator(), { userId, role: "auditor" }, { database, now: NOW });
  const auditor = (await listOwnMemberships(database, userId)).find(({ role }) => role === "auditor");
  if (!auditor) throw new Error("no second role");
  const secret = await signedIn(database, one, NOW);
  const sessionId = sessionIdOf(secret);
  const to = (membershipId: string, viewer = one.viewer) =>
    perform(switchMembership, viewer, { sessionId, membershipId }, { database, now: NOW });

  await to(auditor.id);
  expect((await find(secret))?.viewer).toEqual({ ...one.viewer, role: "auditor", unitId: null });
  await expect(to(other.membershipId)).rejects.toMatchObject({ code: "not_found" });
  await expect(to(other.membershipId, other.viewer)).rejects.toMatchObject({ code: "not_found" });
  expect((await find(secret))?.viewer.role).toBe("auditor");

  await to(one.membershipId);
  await perform(endMembership, operator(), { userId, membershipId: auditor.id }, { database, now: NOW });
  await expect(to(auditor.id)).rejects.toMatchObject({ code: "not_found" });
});

test("a switch to another congress acts in that congress", async () => {
  await foundCongress(database, "junxian");
  const [there] = await database
    .insert(memberships)
    .values({ congressId: "junxian", userId: other.userId, role: "staff" })
    .returning();
  if (!there) throw new Error("no membership");
  const secret = await signedIn(database, other, NOW);
  const input = { sessionId: sessionIdOf(secret), membershipId: there.id };
  await perform(switchMembership, other.viewer, input, { database, now: NOW });
  expect((await find(secret))?.viewer).toMatchObject({ congressId: "junxian", role: "staff", unitId: null });
});
