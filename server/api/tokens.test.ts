import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { perform } from "@/db/command";
import { revokeAccessToken } from "@/db/commands/access-token";
import { lockAfterTries } from "@/db/commands/account-lock";
import { lockPerson, resetPassword, retirePerson, unlockPerson } from "@/db/commands/person-account";
import { addMembership, endMembership } from "@/db/commands/person-membership";
import { listOwnAccessTokens } from "@/db/queries/access-token";
import { accessTokens, congresses, memberships, users } from "@/db/schema";
import { settingsSchema } from "@/domain/settings";
import type { Viewer } from "@/domain/viewer";
import { apiOf, letSignIn, NOW, tokenOf } from "@/tests/support/api";
import { enrolOne } from "@/tests/support/cast";
import type { Stage } from "@/tests/support/look";
import { GONE, refused } from "@/tests/support/refused";
import { fileOne, openStage } from "@/tests/support/story";

let stage: Stage & { drop: () => Promise<void> };
let ask: ReturnType<typeof apiOf>;
beforeAll(async () => {
  stage = await openStage();
  ask = apiOf(stage.database);
});
afterAll(() => stage.drop());

const later = (days: number) => new Date(NOW.getTime() + days * 24 * 3600_000);
const status = async (token: string, now = NOW) => (await ask(token, "/me", { world: { now } })).status;

async function somebody(): Promise<{ viewer: Viewer; token: string; id: string }> {
  const { cast, database } = stage;
  const viewer = await enrolOne(database, cast.congressId, "某某", "unit_handler", { unitId: cast.roads.id });
  await letSignIn(database);
  return { viewer, ...(await tokenOf(database, viewer)) };
}
const membershipOf = async ({ userId }: Viewer) => {
  const [row] = await stage.database.select().from(memberships).where(eq(memberships.userId, userId));
  return row?.id ?? "";
};
const administrate = (command: Parameters<typeof perform>[0], input: unknown) =>
  perform(command, stage.cast.administrator, input, { database: stage.database, now: NOW });

test("a token opens what its person may, in his role, and only its hash is kept", async () => {
  const { viewer, token } = await somebody();
  expect(token).toMatch(/^yanlu_pat_[\w-]{43}$/);
  const { body } = await ask(token, "/me");
  expect(body).toMatchObject({ userId: viewer.userId, role: "unit_handler", unitId: viewer.unitId });
  const rows = await stage.database.select().from(accessTokens);
  expect(JSON.stringify(rows)).not.toContain(token.slice(10));
  const [own] = await listOwnAccessTokens(stage.database, viewer, NOW);
  expect(own?.usedAt).toEqual(NOW);
});

test("its use is written down once in five minutes", async () => {
  const { viewer, token } = await somebody();
  const seen: (Date | null | undefined)[] = [];
  const minutes = [0, 1, 5, 6, 7].map((after) => new Date(NOW.getTime() + after * 60_000));
  for (const now of minutes) {
    await status(token, now);
    seen.push((await listOwnAccessTokens(stage.database, viewer, NOW))[0]?.usedAt);
  }
  expect(seen).toEqual([minutes[0], minutes[0], minutes[0], minutes[3], minutes[3]]);
});

describe("it is dead", () => {
  test("when it is revoked, which only its owner can", async () => {
    const { viewer, token, id } = await somebody();
    const other = await somebody();
    const revoke = (by: Viewer) =>
      perform(revokeAccessToken, by, { id }, { database: stage.database, now: NOW });
    expect(await refused(revoke(other.viewer))).toBe(GONE);
    expect(await status(token)).toBe(200);
    await revoke(viewer);
    expect(await status(token)).toBe(401);
    expect(await refused(revoke(viewer))).toBe(GONE);
  });
  test("when it has expired, to the moment", async () => {
    const { token } = await somebody();
    expect(await status(token, new Date(later(30).getTime() - 1))).toBe(200);
    expect(await status(token, later(30))).toBe(401);
  });
  test("when an administrator locks the account, for good", async () => {
    const { viewer, token } = await somebody();
    await administrate(lockPerson, { userId: viewer.userId });
    expect(await status(token)).toBe(401);
    await administrate(unlockPerson, { userId: viewer.userId });
    expect(await status(token)).toBe(401);
  });
  test("when the password is reset", async () => {
    const { viewer, token } = await somebody();
    await administrate(resetPassword, { userId: viewer.userId });
    await letSignIn(stage.database);
    expect(await status(token)).toBe(401);
  });
  test("as long as a first password is to be changed", async () => {
    const { viewer, token } = await somebody();
    const set = (must: boolean) =>
      stage.database.update(users).set({ mustChangePassword: must }).where(eq(users.id, viewer.userId));
    await set(true);
    expect(await status(token)).toBe(401);
    await set(false);
  });
  test("when its membership ends, also behind our back", async () => {
    const { viewer, token } = await somebody();
    await stage.database
      .update(memberships)
      .set({ endedOn: "2026-05-31" })
      .where(eq(memberships.userId, viewer.userId));
    expect(await status(token)).toBe(401);
  });
  test.each([
    [
      "ended",
      async (viewer: Viewer) =>
        administrate(endMembership, { userId: viewer.userId, membershipId: await membershipOf(viewer) }),
    ],
    ["added", (viewer: Viewer) => administrate(addMembership, { userId: viewer.userId, role: "leader" })],
    ["taken with the account", (viewer: Viewer) => administrate(retirePerson, { userId: viewer.userId })],
  ])("when a role is %s", async (_what, change) => {
    const { viewer, token } = await somebody();
    await change(viewer);
    expect(await status(token)).toBe(401);
  });
});

test("wrong tries to sign in rest it for their minutes, and no stranger ends it so", async () => {
  const { viewer, token } = await somebody();
  const { database, cast } = stage;
  await perform(lockAfterTries, cast.system, { userId: viewer.userId }, { database, now: NOW });
  expect(await status(token)).toBe(401);
  expect(await status(token, later(1))).toBe(200);
});

test("whoever has no right token is told the same, whatever is wrong with it", async () => {
  const { token } = await somebody();
  const answers = await Promise.all([
    ask(null, "/me"),
    ask("yanlu_pat_x", "/me"),
    ask(`${token}x`, "/me"),
    ask(token, "/me", { world: { now: later(400) } }),
  ]);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  for (const { status: code, headers } of answers) {
    expect(code).toBe(401);
    expect(headers.get("www-authenticate")).toContain("Bearer");
    expect(headers.get("content-type")).toBe("application/problem+json");
  }
});

describe("scopes", () => {
  const withScopes = async (...scopes: string[]) =>
    (await tokenOf(stage.database, stage.cast.staff, { scopes })).token;
  const urge = { body: { id: crypto.randomUUID() } };
  test("reading writes nothing, and writing reads nothing", async () => {
    const [read, write] = [await withScopes("read"), await withScopes("write")];
    expect((await ask(read, "/commands/suggestion.urge", urge)).body.key).toBe("api.scope");
    expect((await ask(write, "/suggestions")).body.key).toBe("api.scope");
    expect((await ask(read, "/suggestions")).status).toBe(200);
    expect((await ask(write, "/commands/suggestion.urge", urge)).status).not.toBe(403);
  });
  test("one noun is only that noun", async () => {
    const token = await withScopes("write:suggestion");
    expect((await ask(token, "/commands/suggestion.urge", urge)).status).not.toBe(403);
    expect((await ask(token, "/commands/award.open", urge)).body).toMatchObject({
      key: "api.scope",
      values: { scope: "write:award" },
    });
  });
});

test("a session in a browser reads, and writes from our own pages only", async () => {
  const { cast } = stage;
  const id = await fileOne(stage, "2026-03-02");
  const mine = { cookieViewer: async () => cast.staff };
  expect((await ask(null, `/suggestions/${id}`, { world: mine })).status).toBe(200);
  const write = { body: { id: "all" }, world: mine };
  expect((await ask(null, "/commands/notification.markRead", write)).body.key).toBe("api.origin");
  const ours = { ...write, world: { ...mine, isOurs: () => true } };
  expect((await ask(null, "/commands/notification.markRead", ours)).status).toBe(200);
  expect((await ask("wrong", `/suggestions/${id}`, { world: mine })).status).toBe(401);
});

test("a token asks so often in a minute, an address so often, and both are told how often", async () => {
  const { token } = await somebody();
  const at = (now: Date, perAddress = 1_000_000) => ask(token, "/me", { world: { now, perAddress } });
  const minute = new Date(NOW.getTime() + 3_600_000);
  for (let index = 0; index < 299; index++) await at(minute);
  const last = await at(minute);
  expect([last.status, last.headers.get("ratelimit-limit"), last.headers.get("ratelimit-remaining")]).toEqual(
    [200, "300", "0"],
  );
  const refused = await at(new Date(minute.getTime() + 20_000));
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "40"]);
  expect((await at(new Date(minute.getTime() + 60_000))).status).toBe(200);
  const other = new Date(minute.getTime() + 600_000);
  const some = await Promise.all(Array.from({ length: 5 }, () => at(other, 3)));
  expect(some.filter(({ status: code }) => code === 429)).toHaveLength(2);
  // An address that asks too often learns nothing of a token, and does not use it up.
  const [right, wrong] = [
    await at(other, 3),
    await ask("wrong", "/me", { world: { now: other, perAddress: 3 } }),
  ];
  expect([right.status, wrong.status, wrong.text]).toEqual([429, 429, right.text]);
  expect((await at(other, 1000)).headers.get("ratelimit-remaining")).toBe("296");
});

test("how often a token may ask is what its congress has decided", async () => {
  const { token } = await somebody();
  const { cast, database } = stage;
  const decide = (apiPerMinute: number) =>
    database
      .update(congresses)
      .set({ settings: settingsSchema.parse({ apiPerMinute }) })
      .where(eq(congresses.id, cast.congressId));
  await decide(10);
  expect((await ask(token, "/me")).headers.get("ratelimit-limit")).toBe("10");
  const mine = { cookieViewer: async () => cast.staff };
  expect((await ask(null, "/me", { world: mine })).headers.get("ratelimit-limit")).toBe("10");
  await decide(300);
});
