import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect } from "@/db/client";
import { perform } from "@/db/command";
import { verifyPassword } from "@/db/commands/account-hash";
import { listImportRows, listImports } from "@/db/queries/import-batch";
import { deputies, importBatches, loginSessions, memberships, users } from "@/db/schema";
import { verify } from "@/db/verify";
import { systemViewer, type Viewer } from "@/domain/viewer";
import { type Cast, castOf } from "@/tests/support/cast";
import { cloneDatabase } from "@/tests/support/database";
import { fileOf, importDesk } from "@/tests/support/imports";
import { FORBIDDEN, GONE, refused } from "@/tests/support/refused";
import { foundCongress } from "@/tests/support/second-congress";
import type { Database } from "../../client";
import { handOutPasswords } from "./passwords";
import { discardImport, receiveImport, recheckImport } from "./receive";
import { startImport, undoImport } from "./start";
import { finishImports, workOnImport } from "./work";

const now = new Date("2026-11-23T02:00:00Z");
let database: Database;
let url: string;
let drop: () => Promise<void>;
let cast: Cast;
let other: Cast;
let desk: ReturnType<typeof importDesk>;

beforeAll(async () => {
  ({ database, url, drop } = await cloneDatabase());
  cast = await castOf(database);
  other = await foundCongress(database, "junxian");
  desk = importDesk(database, cast.administrator, now);
});
afterAll(() => drop());

let next = 0;
const deputy = (
  over: Record<string, string> = {},
): Record<string, string> & { account: string; cardNo: string } => {
  next += 1;
  const number = String(next).padStart(4, "0");
  return {
    name: `代表${number}`,
    account: `n-${number}`,
    cardNo: `99${number}`,
    delegation: "北区代表团",
    ...over,
  };
};

const run = (command: Parameters<typeof perform>[0], input: unknown, viewer: Viewer = cast.administrator) =>
  perform(command, viewer, input, { database, now });
const userOf = async (account: string) => {
  const [user] = await database.select().from(users).where(eq(users.account, account));
  return user;
};
const undo = async (id: string) => {
  await run(undoImport, { id });
  await finishImports(database, cast.congressId, () => now);
};

test("new deputies get account, mandate and role, and no password before it is handed out", async () => {
  const [one, two] = [deputy({ phone: "0392-1", post: "教师" }), deputy()];
  const id = await desk.receive("roster", [one, two]);
  expect(await userOf(one.account)).toBeUndefined();
  await desk.run(id);
  expect(await desk.said(id)).toEqual(["new created", "new created"]);
  const user = await userOf(one.account);
  expect(user).toMatchObject({ name: one.name, passwordHash: null, mustChangePassword: true });
  const [mandate] = await database
    .select()
    .from(deputies)
    .where(eq(deputies.userId, user?.id ?? ""));
  expect(mandate).toMatchObject({ cardNo: one.cardNo, phone: "0392-1", post: "教师", status: "active" });
  const [role] = await database
    .select()
    .from(memberships)
    .where(eq(memberships.userId, user?.id ?? ""));
  expect(role).toMatchObject({ role: "deputy", delegationId: mandate?.delegationId, endedOn: null });
  const given = (await run(handOutPasswords, { id })) as { account: string; password: string }[];
  expect(given.map(({ account }) => account)).toEqual([one.account, two.account]);
  const after = await userOf(one.account);
  expect(await verifyPassword(after?.passwordHash ?? null, given[0]?.password ?? "")).toBe(true);
  expect(await refused(run(handOutPasswords, { id }))).toBe("conflict importBatch.noPasswords");
  expect(await verify(database, cast.congressId, now)).toEqual([]);
});

test("the same file again changes nothing and says so; a changed cell is named; an empty one leaves what is there", async () => {
  const row = deputy({ phone: "0392-1" });
  await desk.bring("roster", [row]);
  const again = await desk.receive("roster", [row, { ...row, cardNo: "1" }]);
  expect(await desk.said(again)).toEqual(["unchanged", "wrong B3 repeated"]);
  expect(await refused(run(startImport, { id: again }))).toBe("conflict importBatch.nothingToDo");
  const id = await desk.bring("roster", [{ ...row, phone: "", name: "改名", delegation: "南区代表团" }]);
  expect(await desk.said(id)).toEqual(["changed changed"]);
  expect((await desk.rows(id))[0]?.differs).toEqual(["name", "delegation"]);
  const user = await userOf(row.account);
  const [mandate] = await database
    .select()
    .from(deputies)
    .where(eq(deputies.userId, user?.id ?? ""));
  expect([user?.name, mandate?.phone]).toEqual(["改名", "0392-1"]);
  await undo(id);
  expect((await userOf(row.account))?.name).toBe(row.name);
  const roles = await database
    .select()
    .from(memberships)
    .where(eq(memberships.userId, user?.id ?? ""));
  expect(roles.map(({ endedOn }) => endedOn)).toEqual([null]);
});

describe("every error has its cell", () => {
  test.each([
    ["no such delegation", { delegation: "西团" }, "D2 unknown_delegation"],
    ["no such term", { term: "77" }, "E2 unknown_term"],
    ["an account that is none", { account: "李 四" }, "B2 not_an_account"],
    ["no card", { cardNo: "" }, "C2 required"],
    ["a name too long", { name: "长".repeat(61) }, "A2 too_long"],
    [
      "all of it at once",
      { name: "", delegation: "西团", term: "77" },
      "A2 required E2 unknown_term D2 unknown_delegation",
    ],
  ])("%s", async (_what, over, error) => {
    const id = await desk.receive("roster", [deputy(over)]);
    expect(await desk.said(id)).toEqual([`wrong ${error}`]);
  });

  test("a card of somebody else, also earlier in the file", async () => {
    const [one, two] = [deputy(), deputy()];
    const id = await desk.receive("roster", [one, { ...two, cardNo: one.cardNo }]);
    expect(await desk.said(id)).toEqual(["new", "wrong C3 card_taken"]);
  });

  test("twice in the file, also where another cell cannot be read", async () => {
    const one = deputy();
    const id = await desk.receive("roster", [{ ...one, name: "" }, one]);
    expect(await desk.said(id)).toEqual(["wrong A2 required", "wrong B3 repeated"]);
  });

  test("nobody imports himself; an account of another congress is taken and tells nothing more", async () => {
    const own = await database.select().from(users).where(eq(users.id, cast.administrator.userId));
    const theirs = await database.select().from(users).where(eq(users.id, other.lead.userId));
    const id = await desk.receive("roster", [
      deputy({ account: own[0]?.account ?? "" }),
      deputy({ account: theirs[0]?.account ?? "" }),
    ]);
    expect(await desk.said(id)).toEqual(["wrong B2 not_yourself", "wrong B3 account_taken"]);
  });

  test("markup and formulas in names are names", async () => {
    const name = "<script>alert(1)</script>";
    const row = deputy({ name, post: "=HYPERLINK(1)" });
    const id = await desk.bring("roster", [row]);
    expect(await desk.said(id)).toEqual(["new created"]);
    expect((await userOf(row.account))?.name).toBe(name);
  });
});

describe("undo", () => {
  test("takes out who has done nothing; who has signed in or was changed stays, with the reason; twice is once", async () => {
    const [one, two, three] = [deputy(), deputy(), deputy()];
    const id = await desk.bring("roster", [one, two, three]);
    const signedIn = {
      userId: (await userOf(two.account))?.id ?? "",
      createdAt: now,
      lastSeenAt: now,
      expiresAt: now,
    };
    await database.insert(loginSessions).values({ id: "s", ...signedIn });
    await database.update(users).set({ name: "新名" }).where(eq(users.account, three.account));
    await undo(id);
    expect(await desk.said(id)).toEqual([
      "new created removed",
      "new created kept signed_in",
      "new created kept changed_since",
    ]);
    expect(await userOf(one.account)).toBeUndefined();
    expect(await refused(run(undoImport, { id }))).toBe("conflict general.stepNotOpen");
  });
});

describe("who, and in which order", () => {
  test("staff has no rosters, another congress no batch of ours, and nobody a batch twice", async () => {
    const file = fileOf("roster", [deputy()]);
    expect(await refused(run(receiveImport, file, cast.staff))).toBe(FORBIDDEN);
    expect(await refused(run(receiveImport, file, cast.lead))).toBe(FORBIDDEN);
    await run(receiveImport, file);
    expect(await refused(run(receiveImport, file))).toBe("conflict general.alreadyDone");
    const { id } = file;
    expect(await refused(run(startImport, { id }, other.administrator))).toBe(GONE);
    expect(await refused(run(startImport, { id }, cast.staff))).toBe(FORBIDDEN);
    expect(await listImports(database, other.administrator)).toEqual([]);
    expect(await listImports(database, cast.staff)).toEqual([]);
    expect((await listImportRows(database, other.administrator, id, { filter: null, page: 1 })).total).toBe(
      0,
    );
    await run(discardImport, { id });
    expect(await refused(run(startImport, { id }))).toBe("conflict general.stepNotOpen");
  });

  test("the dry run is made anew when lists have changed", async () => {
    const row = deputy();
    const id = await desk.receive("roster", [row]);
    await desk.bring("roster", [row]);
    expect(await desk.said(id)).toEqual(["new"]);
    await run(recheckImport, { id });
    expect(await desk.said(id)).toEqual(["unchanged"]);
  });

  test("a row that became wrong since fails alone", async () => {
    const [one, two] = [deputy(), deputy()];
    const id = await desk.receive("roster", [one, two]);
    await desk.bring("roster", [deputy({ cardNo: one.cardNo })]);
    await desk.run(id);
    expect(await desk.said(id)).toEqual(["new failed C2 card_taken", "new created"]);
  });
});

describe("chunks", () => {
  test("a worker that died between two of them is followed by another, and nothing is done twice", async () => {
    const rows = Array.from({ length: 7 }, () => deputy());
    const id = await desk.receive("roster", rows);
    await run(startImport, { id });
    await perform(workOnImport, systemViewer(cast.congressId), { id, rows: 3 }, { database, now });
    expect((await desk.said(id)).filter((said) => said.endsWith("created"))).toHaveLength(3);
    const [batch] = await database.select().from(importBatches).where(eq(importBatches.id, id));
    expect(batch?.state).toBe("running");
    await finishImports(database, cast.congressId, () => now);
    expect(new Set(await desk.said(id))).toEqual(new Set(["new created"]));
    for (const { account } of rows) expect(await database.$count(users, eq(users.account, account))).toBe(1);
  });

  test("two workers at once share the rows between them", async () => {
    const { db, end } = connect(url, { max: 4 });
    const id = await desk.receive(
      "roster",
      Array.from({ length: 40 }, () => deputy()),
    );
    await run(startImport, { id });
    const step = () =>
      perform(workOnImport, systemViewer(cast.congressId), { id, rows: 10 }, { database: db, now });
    await Promise.all([step(), step(), step(), step()]);
    await end();
    expect(new Set(await desk.said(id))).toEqual(new Set(["new created"]));
    const said = and(eq(importBatches.congressId, cast.congressId), eq(importBatches.id, id));
    expect((await database.select().from(importBatches).where(said))[0]?.state).toBe("running");
  });

  test("two who start or undo at once: one of them does", async () => {
    const id = await desk.receive("roster", [deputy()]);
    const answers = await Promise.all([1, 2].map(() => refused(run(startImport, { id }))));
    expect(answers.toSorted()).toEqual(["conflict general.stepNotOpen", "done"]);
  });
});
