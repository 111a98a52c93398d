import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "@/domain/viewer";
import { makeAccount, signedIn } from "@/tests/support/accounts";
import { type Cast, castOf } from "@/tests/support/cast";
import { cloneDatabase } from "@/tests/support/database";
import { refused } from "@/tests/support/refused";
import type { Database } from "../client";
import { perform } from "../command";
import { findPerson } from "../queries/person-detail";
import { findSession } from "../queries/viewer";
import { deputies, memberships, terms } from "../schema";
import { sessionIdOf } from "./account-session";
import { setMandate } from "./person-mandate";
import { addMembership } from "./person-membership";

const NOW = new Date("2026-11-23T08:00:00Z");

let database: Database;
let drop: () => Promise<void>;
let cast: Cast;
let boss: Viewer;
beforeAll(async () => {
  ({ database, drop } = await cloneDatabase());
  cast = await castOf(database);
  boss = cast.administrator;
});
afterAll(() => drop());

const at = () => ({ database, now: NOW });
const isAlive = async (secret: string) => (await findSession(database, sessionIdOf(secret), NOW)) !== null;

describe("a mandate", () => {
  const mandate = (userId: string, more: Record<string, string> = {}) => ({
    userId,
    termId: cast.termId,
    delegationId: cast.north,
    cardNo: userId.slice(0, 8),
    status: "active",
    ...more,
  });

  test("is suspended without touching the role", async () => {
    const { userId } = cast.lead;
    await perform(setMandate, boss, mandate(userId, { status: "suspended" }), at());
    const person = await findPerson(database, boss, userId);
    expect(person.mandates).toMatchObject([{ status: "suspended" }]);
    expect(person.memberships).toMatchObject([{ delegationId: cast.north, endedOn: null }]);
  });

  test("in another delegation moves the role and ends the sessions", async () => {
    const { userId } = cast.second;
    const [held] = await database.select().from(memberships).where(eq(memberships.userId, userId));
    const secret = await signedIn(database, { viewer: cast.second, membershipId: held?.id ?? "" }, NOW);
    await perform(setMandate, boss, mandate(userId, { delegationId: cast.south }), at());
    const { memberships: roles } = await findPerson(database, boss, userId);
    expect(roles.map(({ delegationId, endedOn }) => [delegationId, endedOn])).toEqual([
      [cast.south, null],
      [cast.north, "2026-11-23"],
    ]);
    expect(await isAlive(secret)).toBe(false);
  });

  test("of an earlier term leaves today's role alone", async () => {
    const { userId } = cast.third;
    const earlier = { congressId: "hebi", number: 11, startsOn: "2017-01-01", endsOn: "2021-12-31" };
    const [term] = await database.insert(terms).values(earlier).returning();
    const input = mandate(userId, { termId: term?.id ?? "", delegationId: cast.north, status: "active" });
    await perform(setMandate, boss, input, at());
    const person = await findPerson(database, boss, userId);
    expect(person.memberships).toMatchObject([{ delegationId: cast.south, endedOn: null }]);
    expect(person.mandates.map(({ term: number }) => number)).toEqual([12, 11]);
  });

  test("makes a deputy of somebody who was none", async () => {
    const { userId } = await makeAccount(database, "becomes.deputy");
    expect(
      await refused(perform(addMembership, boss, { userId, role: "deputy", delegationId: cast.north }, at())),
    ).toBe("conflict person.roleNeedsMandate");
    await perform(setMandate, boss, mandate(userId), at());
    const { memberships: roles } = await findPerson(database, boss, userId);
    expect(roles.map(({ role }) => role)).toEqual(["deputy", "staff"]);
    expect(await database.$count(deputies, eq(deputies.userId, userId))).toBe(1);
  });
});
