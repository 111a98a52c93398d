import { and, eq, isNull, notInArray } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { listUnits } from "@/db/queries/organisation";
import { personFilter } from "@/domain/person/filter";
import { ROLES, SYSTEM_USER_ID, type Viewer } from "@/domain/viewer";
import { makeAccount, operator, signedIn } from "@/tests/support/accounts";
import { type Cast, castOf } from "@/tests/support/cast";
import { cloneDatabase } from "@/tests/support/database";
import { foundCongress } from "@/tests/support/second-congress";
import type { Database } from "../client";
import { type Command, perform } from "../command";
import { listPeople } from "../queries/person";
import { findPerson } from "../queries/person-detail";
import { findAccount, findSession } from "../queries/viewer";
import { events, memberships, users } from "../schema";
import { verifyPassword } from "./account-hash";
import { sessionIdOf } from "./account-session";
import { createPerson, renamePerson } from "./person";
import { lockPerson, resetPassword, retirePerson, unlockPerson } from "./person-account";
import { setMandate } from "./person-mandate";
import { addMembership, endMembership } from "./person-membership";

const NOW = new Date("2026-11-23T08:00:00Z");

let database: Database;
let drop: () => Promise<void>;
let cast: Cast;
let boss: Viewer;
beforeAll(async () => {
  ({ database, drop } = await cloneDatabase());
  cast = await castOf(database);
  boss = cast.administrator;
  await foundCongress(database, "junxian");
});
afterAll(() => drop());

const at = () => ({ database, now: NOW });
/** A command as something to try, whatever it takes. */
const tried =
  <Input extends z.ZodType, Value>(command: Command<Input, Value>) =>
  (viewer: Viewer, input: unknown): Promise<unknown> =>
    perform(command, viewer, input, at());
const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (error) => error.because?.key ?? error,
  );
const isAlive = async (secret: string) => (await findSession(database, sessionIdOf(secret), NOW)) !== null;
const listed = (filter: Record<string, string>) =>
  listPeople(database, boss, personFilter.parse(filter), NOW).then(({ rows }) =>
    rows.map(({ account }) => account),
  );

describe("a new person", () => {
  test("signs in with the one-time password, which is stored only as a hash and must be changed", async () => {
    const { password, account } = await makeAccount(database, "new.one", "unit_handler", {
      unit: "jiaotong",
    });
    const found = await findAccount(database, account);
    expect(await verifyPassword(found?.passwordHash ?? null, password)).toBe(true);
    const everything = JSON.stringify([
      await database.select().from(users),
      await database.select().from(events),
    ]);
    expect(everything).not.toContain(password);
    const [row] = await database.select().from(users).where(eq(users.account, account));
    expect(row?.mustChangePassword).toBe(true);
  });

  test("cannot take an account name that is taken, capitals or not", async () => {
    await makeAccount(database, "taken.one");
    const again = perform(createPerson, boss, { account: "Taken.One", name: "乙", role: "staff" }, at());
    expect(await refused(again)).toBe("person.accountTaken");
  });

  test("cannot belong to another congress's unit", async () => {
    const foreign = "0b2b7f0e-6d53-4a0c-9f0c-3a3d9b1c2d3e";
    const input = { account: "foreign.unit", name: "丙", role: "unit_head", unitId: foreign };
    expect(await refused(perform(createPerson, boss, input, at()))).toBe("general.notFound");
    expect(await findAccount(database, "foreign.unit")).toBeNull();
  });

  test("who is a deputy gets role and mandate together", async () => {
    const input = {
      account: "dep.one",
      name: "丁",
      role: "deputy",
      delegationId: cast.north,
      termId: cast.termId,
    };
    const { userId } = await perform(createPerson, boss, { ...input, cardNo: "K001", phone: "0392-1" }, at());
    const person = await findPerson(database, boss, userId);
    expect(person.memberships).toMatchObject([{ role: "deputy", delegationId: cast.north, endedOn: null }]);
    expect(person.mandates).toMatchObject([{ cardNo: "K001", status: "active", term: 12, phone: "0392-1" }]);
    const second = perform(createPerson, boss, { ...input, account: "dep.two", cardNo: "K001" }, at());
    expect(await refused(second)).toBe("person.cardTaken");
    expect(await findAccount(database, "dep.two")).toBeNull();
  });
});

describe("roles", () => {
  test("a role that comes or goes ends all sessions", async () => {
    const person = await makeAccount(database, "role.one");
    const before = await signedIn(database, person, NOW);
    await perform(addMembership, boss, { userId: person.userId, role: "auditor" }, at());
    expect(await isAlive(before)).toBe(false);
    const after = await signedIn(database, person, NOW);
    const auditor = (await findPerson(database, boss, person.userId)).memberships.find(
      ({ role }) => role === "auditor",
    );
    await perform(endMembership, boss, { userId: person.userId, membershipId: auditor?.id }, at());
    expect(await isAlive(after)).toBe(false);
  });

  test("a member belongs to a special committee, a handler to a unit that handles", async () => {
    const { userId } = await makeAccount(database, "role.fit");
    const all = await listUnits(database, boss, { committees: "too" });
    const unitOf = (key: string) => all.find((unit) => unit.key === key)?.id;
    const give = (role: string, key: string) =>
      refused(perform(addMembership, boss, { userId, role, unitId: unitOf(key) }, at()));
    expect(await give("committee", "jiaotong")).toBe("person.unitDoesNotFit");
    expect(await give("unit_handler", "rd-nongye")).toBe("person.unitDoesNotFit");
    await perform(addMembership, boss, { userId, role: "committee", unitId: unitOf("rd-nongye") }, at());
    expect((await listUnits(database, boss)).some(({ kind }) => kind === "committee")).toBe(false);
  });

  test("a role that ended is the same one when it is given again", async () => {
    const { userId, membershipId } = await makeAccount(database, "role.two");
    await perform(endMembership, boss, { userId, membershipId }, at());
    await perform(addMembership, boss, { userId, role: "staff" }, at());
    const { memberships: roles } = await findPerson(database, boss, userId);
    expect(roles).toMatchObject([{ id: membershipId, endedOn: null }]);
    expect(await refused(perform(addMembership, boss, { userId, role: "staff" }, at()))).toBe(
      "person.alreadyHolds",
    );
  });

  test("the last administrator stays, also when two remove each other at once", async () => {
    const [first] = await database
      .select()
      .from(memberships)
      .where(and(eq(memberships.userId, boss.userId), isNull(memberships.endedOn)));
    if (!first) throw new Error("no administrator");
    const alone = { userId: boss.userId, membershipId: first.id };
    expect(await refused(perform(endMembership, boss, alone, at()))).toBe("person.notYourself");
    expect(await refused(perform(addMembership, boss, { userId: boss.userId, role: "staff" }, at()))).toBe(
      "person.notYourself",
    );
    expect(await refused(perform(endMembership, operator(), alone, at()))).toBe("person.lastAdministrator");
    const second = await makeAccount(database, "second.admin", "administrator");
    const answers = await Promise.all([
      refused(perform(endMembership, second.viewer, alone, at())),
      refused(perform(endMembership, boss, second, at())),
    ]);
    expect(answers.toSorted()).toEqual(["done", "person.lastAdministrator"]);
    if (answers[0] === "done")
      await perform(addMembership, operator(), { ...alone, role: "administrator" }, at());
  });
});

test.each([
  ["lock", tried(lockPerson)],
  ["retire", tried(retirePerson)],
])("of two administrators who %s each other at once, one remains", async (name, act) => {
  const one = await makeAccount(database, `${name}.one.admin`, "administrator");
  const two = await makeAccount(database, `${name}.two.admin`, "administrator");
  const held = and(
    eq(memberships.role, "administrator"),
    notInArray(memberships.userId, [one.userId, two.userId]),
  );
  await database.update(memberships).set({ endedOn: "2026-11-23" }).where(held);
  const answers = await Promise.all([refused(act(one.viewer, two)), refused(act(two.viewer, one))]);
  await database.update(memberships).set({ endedOn: null }).where(eq(memberships.userId, boss.userId));
  expect(answers.toSorted()).toEqual(["done", "person.lastAdministrator"]);
});

describe("an account", () => {
  test("gets a new password; the old one and all sessions end", async () => {
    const person = await makeAccount(database, "reset.one");
    const secret = await signedIn(database, person, NOW);
    const { password } = await perform(resetPassword, boss, { userId: person.userId }, at());
    const found = await findAccount(database, person.account);
    expect(await verifyPassword(found?.passwordHash ?? null, password)).toBe(true);
    expect(await verifyPassword(found?.passwordHash ?? null, person.password)).toBe(false);
    expect(await isAlive(secret)).toBe(false);
  });

  test("is locked, unlocked and retired; each time at once", async () => {
    const person = await makeAccount(database, "lock.one");
    const { userId } = person;
    const first = await signedIn(database, person, NOW);
    await perform(lockPerson, boss, { userId }, at());
    expect(await isAlive(first)).toBe(false);
    expect(await listed({ state: "locked" })).toContain(person.account);
    await perform(unlockPerson, boss, { userId }, at());
    const second = await signedIn(database, person, NOW);
    expect(await isAlive(second)).toBe(true);
    await perform(retirePerson, boss, { userId }, at());
    expect(await isAlive(second)).toBe(false);
    expect(await refused(perform(unlockPerson, boss, { userId }, at()))).toBe("person.retired");
    expect(await refused(perform(addMembership, boss, { userId, role: "staff" }, at()))).toBe(
      "person.retired",
    );
    const { memberships: roles } = await findPerson(database, boss, userId);
    expect(roles).toMatchObject([{ role: "staff", endedOn: "2026-11-23" }]);
  });

  test.each([
    ["resetPassword", tried(resetPassword)],
    ["lockPerson", tried(lockPerson)],
    ["retirePerson", tried(retirePerson)],
  ])("of one's own is not for oneself: %s", async (_name, act) => {
    expect(await refused(act(boss, { userId: boss.userId }))).toBe("person.notYourself");
  });

  test.each([
    ["resetPassword", tried(resetPassword)],
    ["lockPerson", tried(lockPerson)],
    ["unlockPerson", tried(unlockPerson)],
    ["retirePerson", tried(retirePerson)],
  ])("that also serves another congress is not this one's alone: %s", async (name, act) => {
    const { userId } = await makeAccount(database, `shared.${name.toLowerCase()}`);
    await database.insert(memberships).values({ congressId: "junxian", userId, role: "administrator" });
    expect(await refused(act(boss, { userId }))).toBe("person.sharedAccount");
    // At the command line, the owner of the installation looks after it.
    expect(await refused(act({ ...boss, userId: SYSTEM_USER_ID }, { userId }))).toBe("done");
  });
});

describe("who may", () => {
  const all = [
    ["createPerson", tried(createPerson)],
    ["renamePerson", tried(renamePerson)],
    ["addMembership", tried(addMembership)],
    ["endMembership", tried(endMembership)],
    ["setMandate", tried(setMandate)],
    ["resetPassword", tried(resetPassword)],
    ["lockPerson", tried(lockPerson)],
    ["unlockPerson", tried(unlockPerson)],
    ["retirePerson", tried(retirePerson)],
  ] as const;
  const others = ROLES.filter((role) => role !== "administrator");

  test.each(all)("%s is for administrators alone", async (_name, act) => {
    for (const role of others) {
      expect(await refused(act({ ...boss, role }, {}))).toBe("general.forbidden");
    }
    await expect(listPeople(database, cast.staff, personFilter.parse({}), NOW)).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  test("somebody of another congress does not exist", async () => {
    const { userId, membershipId } = await makeAccount(database, "stranger.one", "staff", {
      congressId: "junxian",
    });
    const acts = [
      perform(renamePerson, boss, { userId, name: "改" }, at()),
      perform(addMembership, boss, { userId, role: "staff" }, at()),
      perform(endMembership, boss, { userId, membershipId }, at()),
      perform(resetPassword, boss, { userId }, at()),
      perform(lockPerson, boss, { userId }, at()),
      perform(unlockPerson, boss, { userId }, at()),
      perform(retirePerson, boss, { userId }, at()),
      findPerson(database, boss, userId),
    ];
    expect(new Set(await Promise.all(acts.map(refused)))).toEqual(new Set(["general.notFound"]));
    expect(await listed({ q: "stranger.one" })).toEqual([]);
  });

  test("a membership is ended only through its own person", async () => {
    const [one, two] = [await makeAccount(database, "mix.one"), await makeAccount(database, "mix.two")];
    const mixed = { userId: one.userId, membershipId: two.membershipId };
    expect(await refused(perform(endMembership, boss, mixed, at()))).toBe("general.notFound");
  });
});

test("the list is filtered by name, account, role, unit and state; % finds nothing", async () => {
  await makeAccount(database, "filter.one", "unit_head", { unit: "caizheng" });
  expect(await listed({ q: "FILTER.ONE" })).toEqual(["filter.one"]);
  expect(await listed({ q: "人员filter" })).toEqual(["filter.one"]);
  expect(await listed({ q: "%" })).toEqual([]);
  expect(await listed({ q: "filter", role: "unit_head", unit: cast.finance.id })).toEqual(["filter.one"]);
  expect(await listed({ q: "filter", unit: cast.roads.id })).toEqual([]);
  expect(await listed({ q: "filter", state: "usable" })).toEqual([]);
  expect(await listed({ q: "filter", state: "first_password" })).toEqual(["filter.one"]);
});
