import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyPassword } from "@/db/commands/account-hash";
import { listTasks } from "@/db/queries/task";
import { listOwnMemberships } from "@/db/queries/viewer";
import { verify } from "@/db/verify";
import { ASSIGNMENT_STATE_NAMES } from "@/domain/assignment/states";
import { addDays, dayOf } from "@/domain/day";
import { STATE_NAMES } from "@/domain/suggestion/states";
import { demoDatabase } from "@/tests/support/demo";
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "./demo";
import { HEBI } from "./reference";

type Demo = Awaited<ReturnType<typeof demoDatabase>>;

/** An ordinary Wednesday, a holiday after midnight, the year not announced yet, a term's first day, a leap day. */
const MOMENTS = [
  "2026-06-17T10:00:00+08:00",
  "2026-01-03T00:04:00+08:00",
  "2027-09-05T21:30:00+08:00",
  "2027-12-28T08:15:00+08:00",
  "2028-02-29T12:00:00+08:00",
];

describe.each(MOMENTS)("the demo loaded at %s", (moment) => {
  const now = new Date(moment);
  const today = dayOf(now);
  let demo: Demo;

  beforeAll(async () => {
    demo = await demoDatabase(now, ["now"]);
  }, 300_000);
  afterAll(() => demo.drop());

  const stateNames = async (table: "suggestions" | "assignments") =>
    (await demo.ask<{ state: string }>(sql`select distinct state::text from ${sql.identifier(table)}`)).map(
      ({ state }) => state,
    );

  test("has every state of a suggestion and of an assignment", async () => {
    expect((await stateNames("suggestions")).toSorted()).toEqual(STATE_NAMES.toSorted());
    expect((await stateNames("assignments")).toSorted()).toEqual(ASSIGNMENT_STATE_NAMES.toSorted());
  });

  test("has what is late, and what is nearly due", async () => {
    const open = (clock: string) =>
      sql`select due_on from clocks where clock = ${clock} and stopped_on is null`;
    for (const clock of ["reply", "coOpinion", "feedback", "receipt"]) {
      const late = sql`select count(*) from (${open(clock)}) c where due_on < ${today}`;
      expect(await demo.count(late), `late ${clock}`).toBeGreaterThan(0);
    }
    // Three working days are at most eleven days, over the longest holidays.
    const near = sql`select count(*) from (${open("reply")}) c where due_on between ${today} and ${addDays(today, 11)}`;
    expect(await demo.count(near)).toBeGreaterThan(0);
  });

  test("has happened by now, and agrees with its events", async () => {
    expect(await demo.count(sql`select count(*) from events where at > ${moment}`)).toBe(0);
    expect(await verify(demo.database, HEBI, now)).toEqual([]);
  });

  test("is told between the sessions but for what was filed in the one that runs", async () => {
    const inSession = sql`select count(*) from suggestions s join congress_sessions c on c.id = s.session_id
      where c.opens_on <= ${today} and c.closes_on >= ${today}`;
    // Five that were filed, and two motions of the session that are handled as suggestions.
    expect(await demo.count(inSession)).toBe(7);
  });

  test("gives everybody who has something to do some work", async () => {
    const people = await demo.ask<{ account: string; id: string }>(sql`select account, id from users`);
    const idle: string[] = [];
    for (const { account } of DEMO_ACCOUNTS) {
      const userId = people.find((person) => person.account === account)?.id ?? "";
      for (const { congressId, role, unitId, delegationId } of await listOwnMemberships(
        demo.database,
        userId,
      )) {
        const tasks = await listTasks(demo.database, { userId, congressId, role, unitId, delegationId }, now);
        if (tasks.length === 0) idle.push(`${account} as ${role}`);
      }
    }
    expect(idle).toEqual(["auditor1 as auditor", "admin as administrator", "station1 as station_staff"]);
  });
});

describe("the people of the demo", () => {
  let demo: Demo;

  beforeAll(async () => {
    demo = await demoDatabase(new Date("2026-06-17T10:00:00+08:00"), []);
  }, 60_000);
  afterAll(() => demo.drop());

  test("300 deputies in nine delegations, 60 units with a handler and a head each", async () => {
    const twelfth = sql`select count(*) from deputies d join terms t on t.id = d.term_id where t.number = 12`;
    expect(await demo.count(twelfth)).toBe(300);
    expect(await demo.count(sql`select count(distinct delegation_id) from deputies`)).toBe(9);
    const staffed = sql`select count(*) from units u
      where exists (select 1 from memberships m where m.unit_id = u.id and m.role = 'unit_handler')
        and exists (select 1 from memberships m where m.unit_id = u.id and m.role = 'unit_head')`;
    expect(await demo.count(staffed)).toBe(60);
  });

  test("the accounts are as they are printed", async () => {
    const found = await demo.ask<{ account: string; name: string; role: string; hash: string }>(
      sql`select u.account, u.name, m.role::text, u.password_hash as hash from users u join memberships m on m.user_id = u.id`,
    );
    for (const { account, name, role, password } of DEMO_ACCOUNTS) {
      expect(password).toBe(DEMO_PASSWORD);
      expect(found.filter((row) => row.account === account && row.role === role)).toMatchObject([{ name }]);
    }
    expect(new Set(found.map(({ hash }) => hash)).size).toBe(1);
    expect(await verifyPassword(found[0]?.hash ?? null, DEMO_PASSWORD)).toBe(true);
  });

  test("somebody is a head and a deputy", async () => {
    const both = sql`select count(*) from memberships a join memberships b on a.user_id = b.user_id
      where a.role = 'deputy' and b.role = 'unit_head'`;
    expect(await demo.count(both)).toBe(1);
  });
});
