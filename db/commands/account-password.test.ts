import { afterAll, beforeAll, expect, test } from "vitest";
import { makeAccount, signedIn } from "@/tests/support/accounts";
import { cloneDatabase } from "@/tests/support/database";
import type { Database } from "../client";
import { perform } from "../command";
import { findAccount, findSession } from "../queries/viewer";
import { hashPassword, oneTimePassword, verifyPassword } from "./account-hash";
import { changePassword } from "./account-password";
import { sessionIdOf } from "./account-session";

const NOW = new Date("2026-11-23T08:00:00Z");
const NEW = "淇河水清清流过鹤壁城";

let database: Database;
let drop: () => Promise<void>;
beforeAll(async () => {
  ({ database, drop } = await cloneDatabase());
});
afterAll(() => drop());

type Person = Awaited<ReturnType<typeof makeAccount>>;

const change = (person: Person, secret: string, typed: Record<string, string> = {}) => {
  const input = { password: person.password, newPassword: NEW, newPasswordAgain: NEW, ...typed };
  return perform(
    changePassword,
    person.viewer,
    { ...input, sessionId: sessionIdOf(secret) },
    { database, now: NOW },
  );
};

test("a new password ends all sessions at once and goes on in a fresh one", async () => {
  const person = await makeAccount(database, "changes.it");
  const [here, there] = [await signedIn(database, person, NOW), await signedIn(database, person, NOW)];
  const fresh = await change(person, here);
  expect(await findSession(database, sessionIdOf(here), NOW)).toBeNull();
  expect(await findSession(database, sessionIdOf(there), NOW)).toBeNull();
  expect(await findSession(database, sessionIdOf(fresh), NOW)).toMatchObject({
    viewer: person.viewer,
    mustChangePassword: false,
  });
  const { passwordHash = null } = (await findAccount(database, "changes.it")) ?? {};
  expect(await verifyPassword(passwordHash, NEW)).toBe(true);
  expect(await verifyPassword(passwordHash, person.password)).toBe(false);
});

test.each([
  ["the present one is wrong", { password: "not it at all" }, "password", "password_wrong"],
  ["the two differ", { newPasswordAgain: `${NEW}!` }, "newPasswordAgain", "passwords_differ"],
  ["it is short", { newPassword: "short", newPasswordAgain: "short" }, "newPassword", "too_short"],
  [
    "it holds the account name",
    { newPassword: "refuses.it-2026", newPasswordAgain: "refuses.it-2026" },
    "newPassword",
    "password_like_account",
  ],
])("refused when %s, and nothing ends", async (_why, typed, field, word) => {
  const known = await findAccount(database, "refuses.it");
  const person = known ? refusing : await makeAccount(database, "refuses.it");
  refusing = person;
  const secret = await signedIn(database, person, NOW);
  const refused = await change(person, secret, typed).catch((error) => error);
  expect(refused.issues).toEqual([expect.objectContaining({ path: [field], message: word })]);
  expect(await findSession(database, sessionIdOf(secret), NOW)).not.toBeNull();
});
let refusing: Person;

test("the same password is no new one", async () => {
  const person = await makeAccount(database, "keeps.it");
  const same = { newPassword: person.password, newPasswordAgain: person.password };
  const refused = await change(person, await signedIn(database, person, NOW), same).catch((error) => error);
  expect(refused.issues).toEqual([expect.objectContaining({ message: "password_unchanged" })]);
});

test("two changes at once: one counts, the other is told", async () => {
  const person = await makeAccount(database, "twice.it");
  const secret = await signedIn(database, person, NOW);
  const [first, second] = await Promise.allSettled([
    change(person, secret),
    change(person, secret, { newPassword: `${NEW}二`, newPasswordAgain: `${NEW}二` }),
  ]);
  expect([first?.status, second?.status].toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("without a hash no password fits", async () => {
  expect(await verifyPassword(null, "")).toBe(false);
  expect(await verifyPassword(await hashPassword("ｐａｓｓ 言路"), "pass 言路")).toBe(true);
});

test("one-time passwords are long, plain to read and all different", () => {
  const made = Array.from({ length: 200 }, oneTimePassword);
  expect(new Set(made).size).toBe(200);
  for (const password of made) expect(password).toMatch(/^[a-hjkmnp-z2-9]{14}$/);
});
