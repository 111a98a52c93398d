import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { categoryFields } from "@/domain/organisation/category";
import { delegationFields } from "@/domain/organisation/delegation";
import { seenOf } from "@/domain/organisation/fields";
import { sessionFields } from "@/domain/organisation/session";
import { termFields } from "@/domain/organisation/term";
import { unitFields } from "@/domain/organisation/unit";
import { Refusal } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { cloneDatabase } from "@/tests/support/database";
import { openCase, person, term, unitId } from "@/tests/support/organisation";
import type { Database } from "../client";
import { perform } from "../command";
import {
  currentSession,
  currentTerm,
  listCategories,
  listDelegations,
  listSessions,
  listTerms,
  listUnits,
} from "../queries/organisation";
import { clocks, deputies, events, suggestions } from "../schema";
import { changeCategory, createCategory, retireCategory, reviveCategory } from "./organisation-category";
import {
  changeDelegation,
  createDelegation,
  retireDelegation,
  reviveDelegation,
} from "./organisation-delegation";
import { changeSession, createSession, retireSession, reviveSession } from "./organisation-session";
import { changeTerm, createTerm, retireTerm, reviveTerm } from "./organisation-term";
import { changeUnit, createUnit, retireUnit, reviveUnit } from "./organisation-unit";

const now = new Date("2026-11-23T02:00:00Z");
let database: Database;
let drop: () => Promise<void>;
let admin: Viewer;

beforeAll(async () => {
  ({ database, drop } = await cloneDatabase());
  admin = await person(database, "administrator");
});
afterAll(() => drop());

const run = <Value>(command: Parameters<typeof perform>[0], input: unknown, viewer = admin) =>
  perform(command, viewer, input, { database, now }) as Promise<Value>;

/** Why a command says no; "done" when it does not. */
const because = (command: unknown, input: unknown, viewer = admin): Promise<string> =>
  run(command as Parameters<typeof perform>[0], input, viewer).then(
    () => "done",
    (error) => {
      if (error instanceof Refusal) return error.because.key;
      throw error;
    },
  );

const toldOf = async (id: string) => {
  const rows = await database
    .select({ name: events.name, detail: events.detail })
    .from(events)
    .orderBy(events.seq);
  return rows.filter(({ detail }) => detail.id === id).map(({ name }) => name);
};

const unit = (over: object = {}) => ({
  id: crypto.randomUUID(),
  name: `单位${crypto.randomUUID().slice(0, 8)}`,
  nameEn: "Unit",
  kind: "government",
  parentId: "",
  docPrefix: "鹤单",
  ...over,
});
const unitRow = async (id: string) => {
  const row = (await listUnits(database, admin, { retired: true })).find((each) => each.id === id);
  if (!row) throw new Error("No such unit");
  return row;
};

test("a unit is made, changed, retired and revived, each told by an event", async () => {
  const form = unit();
  await run(createUnit, form);
  const seen = seenOf(unitFields, await unitRow(form.id));
  await run(changeUnit, { ...form, name: "市图书馆", kind: "mass_organisation", seen });
  expect(await unitRow(form.id)).toMatchObject({ name: "市图书馆", kind: "mass_organisation", openCases: 0 });
  await run(retireUnit, { id: form.id });
  expect(await unitRow(form.id)).toMatchObject({ retiredOn: "2026-11-23" });
  expect((await listUnits(database, admin)).some(({ id }) => id === form.id)).toBe(false);
  await run(reviveUnit, { id: form.id });
  expect(await unitRow(form.id)).toMatchObject({ retiredOn: null });
  expect(await toldOf(form.id)).toEqual(["unit.create", "unit.change", "unit.retire", "unit.revive"]);
});

test("the same form sent twice makes one unit, and an old form overwrites nothing", async () => {
  const form = unit();
  const tries = await Promise.all(Array.from({ length: 5 }, () => because(createUnit, form)));
  expect(tries.toSorted()).toEqual(["done", ...Array(4).fill("organisation.sentTwice")]);
  const seen = seenOf(unitFields, await unitRow(form.id));
  const change = { ...form, docPrefix: "鹤新", seen };
  const both = await Promise.all([
    because(changeUnit, change),
    because(changeUnit, { ...change, docPrefix: "鹤旧" }),
  ]);
  expect(both.toSorted()).toEqual(["done", "general.tooLate"]);
  expect(await because(changeUnit, { ...change, docPrefix: (await unitRow(form.id)).docPrefix })).toBe(
    "organisation.nothingChanged",
  );
  expect(await toldOf(form.id)).toEqual(["unit.create", "unit.change"]);
});

test("a unit's name is its own, and units do not stand under themselves or under what is retired", async () => {
  const [a, b, c] = [unit(), unit(), unit()];
  await run(createUnit, a);
  expect(await because(createUnit, { ...b, name: a.name })).toBe("organisation.nameTaken");
  await run(createUnit, { ...b, parentId: a.id });
  const seen = seenOf(unitFields, await unitRow(a.id));
  expect(await because(changeUnit, { ...a, parentId: b.id, seen })).toBe("organisation.parentLoops");
  expect(await because(changeUnit, { ...a, parentId: a.id, seen })).toBe("organisation.parentLoops");
  expect(await because(createUnit, { ...c, parentId: crypto.randomUUID() })).toBe("general.notFound");
  expect(await because(retireUnit, { id: a.id })).toBe("organisation.unitHasUnits");
  await run(retireUnit, { id: b.id });
  expect(await because(createUnit, { ...c, parentId: b.id })).toBe("organisation.parentRetired");
  await run(retireUnit, { id: a.id });
  expect(await because(reviveUnit, { id: b.id })).toBe("organisation.parentRetired");
});

test("a unit with an open case or with people is not retired", async () => {
  const [busy, manned] = [unit(), unit()];
  await run(createUnit, busy);
  await run(createUnit, manned);
  const { id } = await openCase(database, { now, unitId: busy.id });
  await person(database, "unit_handler", { unitId: manned.id });
  expect(await because(retireUnit, { id: busy.id })).toBe("organisation.unitHasCases");
  expect((await unitRow(busy.id)).openCases).toBe(1);
  expect(await because(retireUnit, { id: manned.id })).toBe("organisation.unitHasPeople");
  await database.update(suggestions).set({ state: "closed" }).where(eq(suggestions.id, id));
  expect((await unitRow(busy.id)).openCases).toBe(0);
  expect(await because(retireUnit, { id: busy.id })).toBe("done");
  expect(await because(retireUnit, { id: busy.id })).toBe("organisation.alreadyRetired");
});

test("only an administrator may, and nothing of another congress is there", async () => {
  const form = unit();
  expect(await because(createUnit, form, await person(database, "staff"))).toBe("general.forbidden");
  await run(createUnit, form);
  const stranger = { ...admin, congressId: "elsewhere" };
  expect(await because(retireUnit, { id: form.id }, stranger)).toBe("general.notFound");
});

test("a category in use is not retired; a draft is not use, and the last one stays", async () => {
  const form = { id: crypto.randomUUID(), name: "无障碍", nameEn: "Accessibility", position: "3" };
  await run(createCategory, form);
  expect(await because(createCategory, { ...form, id: crypto.randomUUID() })).toBe("organisation.nameTaken");
  const { id } = await openCase(database, {
    now,
    unitId: await unitId(database, "jiaoyu"),
    categoryId: form.id,
  });
  expect(await because(retireCategory, { id: form.id })).toBe("organisation.categoryHasCases");
  await database.update(suggestions).set({ state: "draft" }).where(eq(suggestions.id, id));
  await run(retireCategory, { id: form.id });
  await run(reviveCategory, { id: form.id });
  const row = (await listCategories(database, admin)).find((each) => each.id === form.id);
  await run(changeCategory, { ...form, name: "无障碍建设", seen: seenOf(categoryFields, row ?? {}) });
  await database.update(suggestions).set({ state: "closed" });
  const rest = await listCategories(database, admin);
  for (const each of rest.slice(1)) await run(retireCategory, { id: each.id });
  expect(await because(retireCategory, { id: rest[0]?.id })).toBe("organisation.lastCategory");
  expect(await toldOf(form.id)).toEqual([
    "category.create",
    "category.retire",
    "category.revive",
    "category.change",
    "category.retire",
  ]);
});

test("a delegation with deputies in office, people or cases to check is not retired", async () => {
  const form = { id: crypto.randomUUID(), name: "浚县代表团", nameEn: "Xun County", position: 1 };
  await run(createDelegation, form);
  expect(await because(createDelegation, { ...form, id: crypto.randomUUID() })).toBe(
    "organisation.nameTaken",
  );
  const row = (await listDelegations(database, admin)).find((each) => each.id === form.id);
  await run(changeDelegation, { ...form, position: 2, seen: seenOf(delegationFields, row ?? {}) });
  const deputy = await person(database, "deputy");
  const mandate = { congressId: "hebi", userId: deputy.userId, termId: await term(database), cardNo: "1" };
  await database.insert(deputies).values({ ...mandate, delegationId: form.id });
  expect(await because(retireDelegation, { id: form.id })).toBe("organisation.delegationHasDeputies");
  await database.update(deputies).set({ status: "terminated" });
  const clerk = await person(database, "delegation_clerk", { delegationId: form.id });
  expect(await because(retireDelegation, { id: form.id })).toBe("organisation.delegationHasPeople");
  await database.execute(`update memberships set ended_on = '2026-11-01' where user_id = '${clerk.userId}'`);
  const { id } = await openCase(database, { now, unitId: await unitId(database, "jiaoyu") });
  await database
    .update(suggestions)
    .set({ state: "delegation_check", delegationId: form.id })
    .where(eq(suggestions.id, id));
  expect(await because(retireDelegation, { id: form.id })).toBe("organisation.delegationHasCases");
  await database.update(suggestions).set({ state: "closed" }).where(eq(suggestions.id, id));
  await run(retireDelegation, { id: form.id });
  await run(reviveDelegation, { id: form.id });
  expect(await toldOf(form.id)).toEqual([
    "delegation.create",
    "delegation.change",
    "delegation.retire",
    "delegation.revive",
  ]);
});

test("terms and sessions fit into each other and keep their numbers once a case was filed", async () => {
  const termId = await term(database);
  const next = { id: crypto.randomUUID(), number: 13, startsOn: "2027-01-01", endsOn: "2031-12-31" };
  expect(await because(createTerm, { ...next, startsOn: "2026-12-31" })).toBe("organisation.termOverlaps");
  expect(await because(createTerm, { ...next, number: 12 })).toBe("organisation.termNumberTaken");
  await run(createTerm, next);
  expect(await currentTerm(database, admin, "2027-01-01")).toMatchObject({ number: 13 });
  expect(await currentTerm(database, admin, "2032-01-01")).toBeNull();
  expect(await because(retireTerm, { id: termId })).toBe("organisation.termRuns");

  const session = {
    id: crypto.randomUUID(),
    termId: next.id,
    number: 1,
    opensOn: "2027-02-20",
    closesOn: "2027-02-24",
    filingCutoff: "2027-02-23T12:00",
  };
  expect(await because(createSession, { ...session, termId })).toBe("organisation.sessionOutsideTerm");
  await run(createSession, session);
  const second = { ...session, id: crypto.randomUUID(), number: 2 };
  expect(await because(createSession, second)).toBe("organisation.sessionOverlaps");
  expect(await because(createSession, { ...second, number: 1 })).toBe("organisation.sessionNumberTaken");
  expect(await currentSession(database, admin, new Date("2027-02-23T03:59:00Z"))).toMatchObject({
    isFilingOpen: true,
    term: 13,
  });
  expect(await currentSession(database, admin, new Date("2027-02-23T04:00:00Z"))).toMatchObject({
    isFilingOpen: false,
  });
  expect(await currentSession(database, admin, new Date("2027-02-24T16:00:00Z"))).toBeNull();

  expect(await because(retireTerm, { id: next.id })).toBe("organisation.termHasSessions");
  const termSeen = seenOf(
    termFields,
    (await listTerms(database, admin)).find(({ id }) => id === next.id) ?? {},
  );
  expect(await because(changeTerm, { ...next, startsOn: "2027-03-01", seen: termSeen })).toBe(
    "organisation.sessionOutsideTerm",
  );

  const { id } = await openCase(database, {
    now,
    unitId: await unitId(database, "jiaoyu"),
    clocks: ["sessionAssign"],
  });
  await database
    .update(suggestions)
    .set({ sessionId: session.id, termId: next.id })
    .where(eq(suggestions.id, id));
  const seen = seenOf(sessionFields, (await listSessions(database, admin))[0] ?? {});
  expect(await because(changeSession, { ...session, number: 3, seen })).toBe("organisation.sessionHasCases");
  expect(await because(changeSession, { ...session, closesOn: "2027-02-25", seen })).toBe(
    "organisation.sessionHasClocks",
  );
  expect(await because(changeTerm, { ...next, number: 14, seen: termSeen })).toBe(
    "organisation.termHasCases",
  );
  expect(await because(retireSession, { id: session.id })).toBe("organisation.sessionHasOpenCases");
  await database.update(clocks).set({ stoppedOn: "2026-11-23" }).where(eq(clocks.suggestionId, id));
  await run(changeSession, { ...session, closesOn: "2027-02-25", seen });

  await database
    .update(suggestions)
    .set({ state: "closed" })
    .where(and(eq(suggestions.id, id)));
  await run(retireSession, { id: session.id });
  await run(retireTerm, { id: next.id });
  expect(await because(reviveSession, { id: session.id })).toBe("organisation.termRetired");
  await run(reviveTerm, { id: next.id });
  await run(reviveSession, { id: session.id });
  expect(await toldOf(next.id)).toEqual(["term.create", "term.retire", "term.revive"]);
  expect(await toldOf(session.id)).toEqual([
    "session.create",
    "session.change",
    "session.retire",
    "session.revive",
  ]);
});
